#include "core/names.h"

#include <set>
#include <string>

#include "support/catch.h"

using namespace outturn;

namespace {

template <typename Enum>
void check_words(Enum last) {
  std::set<std::string_view> words;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Enum>(i);
    const std::string_view word = to_string(value);
    CHECK_FALSE(word.empty());
    CHECK(words.insert(word).second);
    CHECK(from_string<Enum>(word) == value);
  }
  CHECK(from_string<Enum>("") == std::nullopt);
  CHECK(from_string<Enum>("Met") == std::nullopt);
  CHECK(from_string<Enum>("text ") == std::nullopt);
}

}  // namespace

TEST_CASE("every enumerator has a word of its own that reads back") {
  check_words(SourceKind::pdf);
  check_words(Join::paragraph);
  check_words(OutputColumn::remark);
  check_words(RowKind::narrative);
  check_words(HeadingKind::accomplishment);
  check_words(Move::dropped_duplicate);
  check_words(CompletedKind::other);
  check_words(VarianceDirection::below);
  check_words(Status::unknown);
  check_words(Severity::error);
  check_words(ErrorCode::internal);
}

TEST_CASE("the words of the result table are those that are documented") {
  CHECK(to_string(Status::short_) == "short");
  CHECK(to_string(Status::not_delivered) == "not_delivered");
  CHECK(to_string(CompletedKind::percent) == "percent");
  CHECK(to_string(VarianceDirection::above) == "above");
  CHECK(to_string(Move::to_result_above) == "to_result_above");
}
