#include "core/error.h"

#include "core/diagnostic.h"
#include "support/catch.h"

using namespace outturn;

TEST_CASE("an error reads as one line with everything that is known of its place") {
  CHECK(std::string(Error(ErrorCode::damaged, "r.pdf", "no pages").what()) == "r.pdf: no pages");
  CHECK(std::string(Error(ErrorCode::damaged, "r.pdf", "m", {.page = 3, .line = 0, .box = {}}, 17).what()) ==
        "r.pdf: page 3: byte 17: m");
  CHECK(std::string(Error(ErrorCode::usage, "", "m", {.page = 0, .line = 9, .box = {}}).what()) == "line 9: m");
}

TEST_CASE("each error owns the exit code that the documentation gives it") {
  CHECK(exit_code_of(ErrorCode::usage) == ExitCode::usage);
  CHECK(exit_code_of(ErrorCode::cannot_write) == ExitCode::cannot_write);
  CHECK(exit_code_of(ErrorCode::internal) == ExitCode::internal);
  for (const ErrorCode code :
       {ErrorCode::cannot_open, ErrorCode::empty_input, ErrorCode::not_a_report, ErrorCode::damaged,
        ErrorCode::encrypted, ErrorCode::no_text_layer, ErrorCode::limit_exceeded, ErrorCode::bad_interchange}) {
    CHECK(exit_code_of(code) == ExitCode::unreadable_input);
  }
}

TEST_CASE("a diagnostic reads as one line with its file, place and code") {
  const Diagnostic diagnostic{.severity = Severity::warning,
                              .code = "invalid_bytes",
                              .message = "2 bytes are no UTF-8",
                              .place = {.page = 2, .line = 7, .box = {}},
                              .byte = 0};
  CHECK(describe(diagnostic, "a.txt") ==
        "a.txt: warning: page 2: line 7: byte 0: 2 bytes are no UTF-8 [invalid_bytes]");
}
