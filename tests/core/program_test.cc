#include "core/program.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <new>
#include <stdexcept>

#include "core/printable.h"
#include "core/version.h"
#include "support/catch.h"
#include "support/paths.h"
#include "support/temporary_folder.h"

using namespace outturn;

namespace {

constexpr std::string_view kProgram = "test";

template <typename Work>
std::vector<interchange::Failure> failures_of(Work work) {
  std::vector<interchange::Failure> failures;
  attempt(kProgram, "input", work, [&](const interchange::Failure& failure) { failures.push_back(failure); });
  return failures;
}

}  // namespace

TEST_CASE("names are shown in one line and stay different") {
  CHECK(printable_name("报告/A.pdf") == "报告/A.pdf");
  CHECK(printable_name("a\nb\x1B") == "a\\x0Ab\\x1B");
  CHECK(printable_name("caf\xE9") == "caf\\xE9");
  CHECK(printable_name("caf\\xE9") == "caf\\x5CxE9");
  CHECK(printable_name("a\u2028") == "a\\xE2\\x80\\xA8");
  CHECK(printable_name("\uFFFD") == "\uFFFD");
}

TEST_CASE("messages are shown in one line") {
  CHECK(printable_message("a\nb\x1B[31m\xFF 产") == "a b [31m\uFFFD 产");
}

TEST_CASE("the version names the program and its streams") {
  CHECK(version_text("outturn-x") == "outturn-x " + std::string(version()) + "\ninterchange 2.0\n");
}

TEST_CASE("the exit code of a run says what came of its documents") {
  Tally nothing;
  CHECK(nothing.exit_code() == ExitCode::done);
  Tally good;
  good.done();
  CHECK(good.exit_code() == ExitCode::done);
  good.needs_review();
  CHECK(good.exit_code() == ExitCode::done_with_findings);
  Tally mixed;
  mixed.failed(ErrorCode::damaged);
  mixed.done();
  CHECK(mixed.exit_code() == ExitCode::done_with_findings);
  Tally bad;
  bad.failed(ErrorCode::damaged);
  bad.failed(ErrorCode::internal);
  CHECK(bad.exit_code() == ExitCode::unreadable_input);
  Tally defect;
  defect.failed(ErrorCode::internal);
  CHECK(defect.exit_code() == ExitCode::internal);
}

TEST_CASE("an error costs its input and travels on as a failure") {
  CHECK(failures_of([] {}).empty());
  const auto failures =
      failures_of([] { throw Error(ErrorCode::damaged, "x", "broken", {.page = 2, .line = 0, .box = {}}, 5); });
  REQUIRE(failures.size() == 1);
  CHECK(failures[0].name == "input");
  CHECK(failures[0].code == ErrorCode::damaged);
  CHECK(failures[0].message == "broken");
  CHECK(failures[0].place.page == 2);
  CHECK(failures[0].byte == 5);
  CHECK(failures_of([] { throw std::bad_alloc(); }).at(0).code == ErrorCode::limit_exceeded);
  CHECK(failures_of([] { throw std::out_of_range("at"); }).at(0).code == ErrorCode::internal);
}

TEST_CASE("what concerns the whole run is not taken for one input's failure") {
  CHECK_THROWS_AS(failures_of([] { throw Error(ErrorCode::cannot_write, "x", "full"); }), Error);
  CHECK_THROWS_AS(failures_of([] { throw Error(ErrorCode::usage, "", "no such encoding"); }), Error);
  CHECK_THROWS_AS(failures_of([] { throw ClosedPipe(); }), ClosedPipe);
}

TEST_CASE("what a program's body throws becomes its exit code") {
  const auto code_of = [](const std::function<ExitCode()>& body) { return run_main(kProgram, body); };
  CHECK(code_of([] { return ExitCode::done_with_findings; }) == 1);
  CHECK(code_of([]() -> ExitCode { throw Error(ErrorCode::usage, "", "m"); }) == 2);
  CHECK(code_of([]() -> ExitCode { throw Error(ErrorCode::cannot_open, "f", "m"); }) == 3);
  CHECK(code_of([]() -> ExitCode { throw Error(ErrorCode::cannot_write, "f", "m"); }) == 4);
  CHECK(code_of([]() -> ExitCode { throw std::bad_alloc(); }) == 5);
  CHECK(code_of([]() -> ExitCode { throw std::runtime_error("m"); }) == 5);
  CHECK(code_of([]() -> ExitCode { throw ClosedPipe(); }) == 0);
}

TEST_CASE("a document's findings are shown in order, each once, and no more than a screen of them") {
  const test::TemporaryFolder folder;
  const std::filesystem::path shown = folder.path() / "stderr";
  const auto finding = [](int line, Severity severity) {
    return Diagnostic{
        .severity = severity, .code = "odd", .message = "odd", .place = {.page = 0, .line = line, .box = {}}};
  };
  std::vector<Diagnostic> known = {finding(1, Severity::warning), finding(7, Severity::warning)};
  std::vector<Diagnostic> all = {finding(5, Severity::note)};
  all.push_back(known[0]);
  for (int line = 10; line < 42; ++line) all.push_back(finding(line, Severity::error));
  all.push_back(known[1]);

  const int saved = dup(STDERR_FILENO);
  REQUIRE(std::freopen(shown.c_str(), "w", stderr) != nullptr);
  DiagnosticPrinter printer(kProgram);
  printer.begin("a.txt");
  printer.show_new(all, known);
  printer.end();
  printer.begin("b.txt");
  printer.end();
  std::fflush(stderr);
  dup2(saved, STDERR_FILENO);
  close(saved);

  std::string expected;
  for (int line = 10; line < 40; ++line)
    expected += "test: error: a.txt: line " + std::to_string(line) + ": odd [odd]\n";
  CHECK(test::read_file(shown) == expected + "test: note: a.txt: 2 more, all of them in the stream\n");
}

TEST_CASE("an output file is there when all is written, and not when the writer throws") {
  const test::TemporaryFolder folder;
  const std::string path = (folder.path() / "out").string();
  CHECK_THROWS_AS(with_output(path,
                              [](std::ostream& out) {
                                out << "half";
                                throw Error(ErrorCode::damaged, "", "m");
                              }),
                  Error);
  CHECK(std::filesystem::is_empty(folder.path()));
  with_output(path, [](std::ostream& out) { out << "whole"; });
  CHECK(test::read_file(path) == "whole");
}

TEST_CASE("a writer's nameless error is named by the output and the reason") {
  const auto write = [](std::ostream& out) {
    for (int i = 0; i < 100'000 && out; ++i) out << "some text";
    if (!out) throw Error(ErrorCode::cannot_write, "", "cannot write");
  };
  CHECK_THROWS_WITH(with_output("/dev/full", write), "/dev/full: cannot write: No space left on device");
}

TEST_CASE("an input that is missing or a folder cannot be opened") {
  const auto read = [](std::istream&) { FAIL("opened"); };
  const test::TemporaryFolder folder;
  const std::string missing = (folder.path() / "missing").string();
  CHECK_THROWS_WITH(with_input(missing, read), missing + ": cannot open: No such file or directory");
  CHECK_THROWS_WITH(with_input(folder.path().string(), read), folder.path().string() + ": cannot open: Is a directory");
}
