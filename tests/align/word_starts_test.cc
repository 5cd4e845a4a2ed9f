// One look at a text finds all places where the words that are asked for can be.
#include "align/wording/word_starts.h"

#include <string>
#include <utility>
#include <vector>

#include "align/outputs/planned_text.h"
#include "align/wording/vocabulary.h"
#include "core/utf8.h"
#include "support/catch.h"

using namespace outturn::align;
namespace utf8 = outturn::utf8;

namespace {

const std::vector<std::pair<std::string, std::string>>& texts() {
  static const std::vector<std::pair<std::string, std::string>> kTexts = {
      {"zh", "产出高于计划，因为举行了四次会议；没有编写 2 091 份报告。其中包括 3 个(b)讲习班\n推迟"},
      {"en", "Held twelve meetings. The higher number was owing to requests, including 3 visits (a); not held"},
      {"zh", ""},
      {"en", "overnotlower nothing"},
  };
  return kTexts;
}

}  // namespace

TEST_CASE("a word of a set occurs where the starts say so, exactly when it occurs at all") {
  for (const auto& [language, text] : texts()) {
    const Vocabulary& words = vocabulary_for(language);
    std::vector<WordStart> starts;
    find_word_starts(text, words, starts);
    INFO(text);
    for (const auto& [kind, set] :
         {std::pair(Kind::comparison, &words.comparisons), std::pair(Kind::negation, &words.negation),
          std::pair(Kind::part, &words.lists_parts)}) {
      for (std::size_t begin = 0; begin <= text.size(); begin = begin < text.size() ? begin + 1 : begin + 2) {
        if (utf8::floor(text, begin) != begin || (begin > 0 && text[begin - 1] != ' ')) continue;
        CHECK(occurs_in(*set, kind, text, starts, begin, text.size()) == set->occurs_in(text.substr(begin)));
      }
    }
  }
}

TEST_CASE("every digit, bracket, white space and full stop has a mark, and letters inside a word have none") {
  for (const auto& [language, text] : texts()) {
    std::vector<WordStart> starts;
    find_word_starts(text, vocabulary_for(language), starts);
    const auto is_marked = [&](std::size_t at, Kind kind) {
      for (const WordStart& mark : starts) {
        if (mark.at == at) return mark.is(kind);
      }
      return false;
    };
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t start = at;
      const char32_t c = utf8::next(text, at);
      if ((c >= '0' && c <= '9') || c == '(' || c == ')') CHECK(is_marked(start, Kind::number));
      if (utf8::is_space(c) || c == U'。') CHECK(is_marked(start, Kind::boundary));
      const bool letter = utf8::is_letter(c);
      if (letter && in_word) CHECK_FALSE(is_marked(start, Kind::negation));
      in_word = letter;
    }
  }
}

TEST_CASE("starts from a byte on") {
  std::vector<WordStart> starts;
  find_word_starts("1 2 3", vocabulary_for("zh"), starts);
  REQUIRE(starts.size() == 5);
  CHECK(word_starts_from(starts, 2).front().at == 2);
  CHECK(word_starts_from(starts, 5).empty());
}

TEST_CASE("a planned text's skeleton begins with its first character that counts") {
  CHECK(skeleton("（１） 编写，报告。") == "1编写报告");
  CHECK(first_bare("（１） 编写") == U'1');
  CHECK(first_bare("“Ａ") == U'A');
  CHECK(first_bare(" ，。") == 0);
  CHECK(skeleton(" ，。").empty());
}

TEST_CASE("many numbers in one planned text are counted clause by clause") {
  const Vocabulary& words = vocabulary_for("zh");
  const auto count = [&](std::string_view text) { return count_things(text, scan_numbers(text, words), words); };
  CHECK(count("为 3 个特派团的 30 名工作人员开办 3 个讲习班") == 1);
  CHECK(count("签发 1 500 份订购单、230 份合同和 350 份协议") == 3);
  CHECK(count("编写 3 份报告，举办 2 次讲习班") == 2);
  std::string long_text;
  for (int i = 0; i < 20'000; ++i) long_text += "编写 3 份报告，";
  CHECK(count(long_text) == 20'000);
}
