#include "normalize/language/phrases.h"

#include <string>

#include "core/error.h"
#include "support/catch.h"
#include "support/paths.h"

namespace {

using namespace outturn;
using Catch::Matchers::Contains;
using normalize::Phrases;
using normalize::phrases_for;
using normalize::Wording;

std::string profile_text(const std::string& language) {
  return test::read_file(test::source_dir() / "core" / "profiles" / (language + ".profile"));
}

TEST_CASE("every profile has phrases whose patterns say no to nothing") {
  for (const auto& phrases : normalize::all_phrases()) {
    CAPTURE(phrases->language());
    for (int wording = 0; wording <= static_cast<int>(Wording::cell_answer_before); ++wording) {
      CAPTURE(wording);
      CHECK_FALSE(phrases->matches(static_cast<Wording>(wording), ""));
      CHECK_FALSE(phrases->matches(static_cast<Wording>(wording), "#"));
    }
    CHECK(phrases->matches(Wording::cell_value, "1 250"));
    CHECK_FALSE(phrases->header_row(""));
    CHECK_FALSE(phrases->period("").has_value());
  }
}

TEST_CASE("figures beside a word that no value has are none, in every script") {
  const auto may_be = [](const char* language, const char* text) {
    return phrases_for(language).forms().front().may_be_value(text);
  };
  CHECK(may_be("en", "72.5 per cent"));
  CHECK_FALSE(may_be("en", "7 check"));
  CHECK_FALSE(may_be("en", "7 CHECK"));
  CHECK(may_be("en", "Done"));
  CHECK(may_be("ru", "72,5 процента"));
  CHECK_FALSE(may_be("ru", "7 проверено"));
  CHECK(may_be("ar", "٧ في المائة"));
  CHECK_FALSE(may_be("ar", "٧ تحقق"));
  CHECK(may_be("zh", "85次"));
}

TEST_CASE("what alignment reads as a value is one here") {
  for (const LanguageProfile& profile : language_profiles()) {
    const Phrases& phrases = phrases_for(profile.language());
    const auto is_value = [&](const std::string& text) { return phrases.matches(Wording::cell_value, text); };
    const auto bare = [](std::string word) {
      std::erase_if(word, [](char c) { return c == '~' || c == '*'; });
      return word;
    };
    for (const char* list : {"align.yes", "align.no", "align.all", "align.none", "align.percent_words", "reading.nil",
                             "reading.partial"}) {
      for (const std::string& word : profile.words(list)) {
        CAPTURE(word);
        CHECK(is_value(bare(word)));
      }
    }
    const std::string magnitude = bare(profile.words("reading.magnitudes").back());
    const std::string word = magnitude.substr(0, magnitude.rfind(' '));
    for (const std::string& entry : profile.words("reading.currencies")) {
      const std::string money = bare(entry.substr(0, entry.rfind(' ')));
      CAPTURE(money, word);
      CHECK(is_value("12 " + money));
      CHECK(is_value(money + " 1"));
      CHECK(is_value("2 " + word + " " + money));
      CHECK(is_value(money + "2 " + word));
      CHECK_FALSE(is_value(money));
    }
    CHECK_FALSE(is_value(word));
  }
  CHECK_FALSE(phrases_for("en").matches(Wording::cell_value, "Partly for the council"));
}

TEST_CASE("a profile that lacks a key is refused by the key's name") {
  for (const auto& phrases : normalize::all_phrases()) {
    std::string text = profile_text(phrases->language());
    const std::size_t at = text.find("\nplanned = ");
    REQUIRE(at != std::string::npos);
    text.replace(at, 9, "\nplanned_out");
    const LanguageProfile profile = LanguageProfile::parse(text, "changed");
    CHECK_THROWS_WITH(Phrases(profile), Contains("table.outputs.planned"));
  }
}

TEST_CASE("a heading's pattern without a group is refused by the group's name") {
  std::string text = profile_text("en");
  const std::size_t at = text.find("(?P<title>");
  REQUIRE(at != std::string::npos);
  text.replace(at, 10, "(?P<other>");
  CHECK_THROWS_WITH(Phrases(LanguageProfile::parse(text, "changed")), Contains("title"));
}

TEST_CASE("headings give code and title as printed") {
  const auto& zh = phrases_for("zh");
  const std::string full = "预期成绩 1.1：提交报告、改进（全部）工作";
  const auto found = zh.heading(Wording::heading_accomplishment, full);
  REQUIRE(found);
  CHECK(found->code == "1.1");
  CHECK(found->title == "提交报告、改进（全部）工作");
  CHECK(zh.heading(Wording::heading_office, "（a） 主任办公室")->title == "主任办公室");
  CHECK_FALSE(zh.heading(Wording::heading_accomplishment, "预期成绩和绩效指标"));
  const auto& en = phrases_for("en");
  CHECK(en.heading(Wording::heading_accomplishment, "Expected accomplishment 2.3: Better work")->code == "2.3");
  CHECK(en.heading(Wording::heading_section, "Section C. Field support")->title == "Field support");
  CHECK_FALSE(en.heading(Wording::heading_accomplishment, "Expected accomplishments and indicators of achievement"));
}

TEST_CASE("periods are read with the months' names of the language") {
  const auto period = phrases_for("en").period("for the period from 1 July 2016 to 30 June 2017");
  REQUIRE(period);
  CHECK(period->start == "2016-07-01");
  CHECK(period->end == "2017-06-30");
  CHECK(phrases_for("en").period("from 1 January to 31 December 2018")->start == "2018-01-01");
  CHECK(phrases_for("zh").period("2018 年１月１日至 12 月 31 日")->end == "2018-12-31");
  CHECK_FALSE(phrases_for("en").period("from 1 Brumaire 2016 to 30 June 2017"));
  CHECK_FALSE(phrases_for("zh").period("2017 年 7 月 1 日至 2016 年 6 月 30 日"));
}

TEST_CASE("a table that goes on is told in each language, with and without the accents") {
  struct Said {
    const char* language;
    const char* text;
  };
  const auto said = GENERATE(values<Said>({{"en", "Table 2 (continued)"},
                                           {"en", "(cont’d)"},
                                           {"fr", "Tableau 2 (suite)"},
                                           {"fr", "(suite et fin)"},
                                           {"es", "Cuadro 2 (continuación)"},
                                           {"es", "(CONTINUACIÓN)"},
                                           {"es", "Cuadro 2 (continuacion)"},
                                           {"es", "(conclusión)"},
                                           {"ru", "Таблица 2 (продолжение)"},
                                           {"ru", "(окончание)"},
                                           {"zh", "表 2（续）"},
                                           {"zh", "（续完）"}}));
  CAPTURE(said.text);
  CHECK(phrases_for(said.language).says_continued(said.text));
  CHECK_FALSE(phrases_for(said.language).says_continued("2 " + std::string(said.text) + " 3"));
}

TEST_CASE("an empty page is told in each language, with and without the accents") {
  CHECK(phrases_for("en").says_blank("This page intentionally left blank"));
  CHECK(phrases_for("fr").says_blank("Page laissée intentionnellement en blanc"));
  CHECK(phrases_for("fr").says_blank("Page laissee blanche"));
  CHECK(phrases_for("es").says_blank("Página dejada intencionalmente en blanco"));
  CHECK(phrases_for("es").says_blank("PAGINA EN BLANCO"));
  CHECK(phrases_for("ru").says_blank("Эта страница намеренно оставлена пустой"));
  CHECK(phrases_for("zh").says_blank("此页有意留空"));
  CHECK_FALSE(phrases_for("es").says_blank("10 páginas impresas en blanco y negro para el informe"));
}

TEST_CASE("Chinese header rows are known by many wordings") {
  const auto& zh = phrases_for("zh");
  for (const char* text : {"计划产出", "预定产出", "預定產出", "计划的产出", "预期产出"}) {
    CAPTURE(text);
    CHECK(zh.matches(Wording::header_planned, text));
  }
  for (const char* text : {"已完成(数目或是/否)", "已完成：数目或是/否", "完成情况（数目或是/否）", "完成:是/否或数目",
                           "已完成(数目或有/无)", "实际产出(数目或是否)", "完成 (是或否)"}) {
    CAPTURE(text);
    CHECK(zh.matches(Wording::header_completed, text));
  }
  CHECK_FALSE(zh.matches(Wording::header_completed, "已完成：编写了报告"));
  CHECK(zh.header_row("预定产出 完成(数目或是/否) 评注"));
}

}  // namespace
