#include "align/wording/values.h"

#include "support/catch.h"

using namespace outturn::align;
using outturn::CompletedKind;

namespace {

std::vector<ValueToken> tokens(std::string_view text, std::string_view language = "zh") {
  std::vector<ValueToken> found;
  tokenize_values(text, 0, vocabulary_for(language), found);
  return found;
}

}  // namespace

TEST_CASE("a completed value's kind and number are read as printed") {
  const Vocabulary& words = vocabulary_for("zh");
  CHECK(read_value("是", words).kind == CompletedKind::yes);
  CHECK(read_value("否", words).kind == CompletedKind::no);
  CHECK(read_value("全部", words).kind == CompletedKind::all);
  CHECK(read_value("70%", words).kind == CompletedKind::percent);
  CHECK(read_value("2 091", words).kind == CompletedKind::number);
  CHECK(read_value("2 091", words).value->to_string() == "2091");
  CHECK(read_value("", words).kind == CompletedKind::none);
  CHECK(read_value("部分完成", words).kind == CompletedKind::other);
  CHECK(read_value("YES", vocabulary_for("en")).kind == CompletedKind::yes);
  CHECK(read_value("n/a", vocabulary_for("en")).kind == CompletedKind::none);
}

TEST_CASE("tokens say which may continue a number in groups of thousands") {
  const auto found = tokens("553 976 46 413 317");
  REQUIRE(found.size() == 5);
  CHECK_FALSE(found[0].groups_thousands);
  CHECK(found[1].groups_thousands);
  CHECK_FALSE(found[2].groups_thousands);
  CHECK(found[3].groups_thousands);
  CHECK(found[4].groups_thousands);
}

TEST_CASE("a number in groups ends with a unit where words are not spaced") {
  const auto found = tokens("238 500美元");
  REQUIRE(found.size() == 2);
  CHECK(found[1].groups_thousands);
  CHECK(tokens("2 300 000人")[2].groups_thousands);
  CHECK_FALSE(tokens("12 45人")[1].groups_thousands);
  CHECK_FALSE(tokens("12 345x", "en")[1].groups_thousands);
}

TEST_CASE("a paragraph's end separates values for certain") {
  const auto found = tokens("2\n100");
  REQUIRE(found.size() == 2);
  CHECK(found[1].new_paragraph);
  CHECK_FALSE(found[1].groups_thousands);
}

TEST_CASE("words of several parts are one token") {
  CHECK(tokens("Partly (8 of 12)", "en").size() == 2);
  CHECK(tokens("12(of 14) 3", "en").size() == 2);
  CHECK(tokens("(8 of 12", "en").size() == 3);  // closed nowhere
  CHECK(tokens("4 (8 of\n12) 3", "en").size() == 5);
  CHECK(tokens("部分（12 个中的 8 个） 3").size() == 2);
  CHECK(tokens("(8 of 12, and of all that came thereafter a good many) 3", "en").size() == 13);  // too far
  CHECK(tokens("not applicable", "en").size() == 1);
  CHECK(tokens("是 4").size() == 2);
}
