// What several languages' profiles say of a text, told in one pass.
#include "normalize/language/wording_scan.h"

#include <re2/filtered_re2.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/folding.h"
#include "normalize/figures/figure_wording.h"
#include "normalize/language/phrase_book.h"
#include "normalize/language/scripts.h"
#include "support/catch.h"

namespace {

using namespace outturn;
using namespace outturn::normalize;

// Lines of all kinds, in languages with a profile and without.
const std::vector<std::string> kLines = {
    "Planned outputs",
    "Completed (number or yes/no)",
    "Indicators of achievement",
    "Table 3 (continued) Planned outputs",
    "Remarks a/",
    "Comments",
    "Expected accomplishment 1.1: Safer harbours",
    "Component 2: tides",
    "Produits prévus",
    "Observations",
    "Réalisation escomptée 2.1 : des ports plus sûrs",
    "Indicateurs de succès",
    "Productos previstos",
    "Observaciones",
    "Logro previsto 1.2: Puertos más seguros",
    "Indicadores de progreso",
    "Запланированные мероприятия",
    "Примечания",
    "Ожидаемое достижение 1.1: безопасные порты",
    "Показатели достижения результатов",
    "计划产出",
    "计 划 产 出",
    "说 明",
    "说明 (a)",
    "预期成绩1.1:港口更安全",
    "绩效指标",
    "实际支出",
    "النواتج المقررة",
    "ملاحظات",
    "الإنجاز المتوقع 1-1: موانئ أكثر أمانا",
    "مؤشرات الإنجاز",
    "النفقات",
    "Tatsächliche Ausgaben",
    "Προγραμματισμένα αποτελέσματα",
    "1 234",
    "Yes",
    "нет",
    "是",
    "نعم",
    "(1)",
    "",
    "A/79/5 计划产出",
    "Actual expenditure",
    "Dépenses effectives",
    "The tide office was moved.",
};

bool has_letter_of(std::string_view text, std::string_view language) {
  return (written_in(text) & languages_beside(language)) != 0;
}

// Whether a text without letters of the language's script can read as the pattern.
bool does_without_letters(const Pattern& pattern, const std::string& language) {
  re2::FilteredRE2 filter(0);
  int id = 0;
  if (filter.Add(pattern.text(), RE2::Options(), &id) != RE2::NoError) return true;
  std::vector<std::string> needed;  // of which every text that reads so holds some
  filter.Compile(&needed);
  std::vector<int> held;
  for (std::size_t at = 0; at < needed.size(); ++at) {
    if (!has_letter_of(needed[at], language)) held.push_back(static_cast<int>(at));
  }
  std::vector<int> possible;
  filter.AllPotentials(held, &possible);
  return !possible.empty();
}

}  // namespace

TEST_CASE("A scan says of each line what its languages say one by one") {
  const std::vector<const Phrases*> all = phrases_of("");
  const std::vector<Wording> wordings = {Wording::header_planned, Wording::header_completed, Wording::header_indicators,
                                         Wording::heading_accomplishment, Wording::heading_component};
  const WordingScan scan(all, {Wording::header_planned, Wording::header_completed, Wording::header_indicators,
                               Wording::heading_accomplishment, Wording::heading_component});
  const WordingScan values(all, {Wording::cell_value});
  std::size_t found = 0;
  for (const std::string& line : kLines) {
    CAPTURE(line);
    std::vector<std::size_t> languages;
    for (std::size_t at = 0; at < all.size(); ++at) {
      const auto reads = [&](Wording wording) { return all[at]->matches(wording, line); };
      if (std::any_of(wordings.begin(), wordings.end(), reads)) languages.push_back(at);
    }
    found += languages.size();
    CHECK(scan.languages(line) == languages);
    CHECK(scan.any(line) == !languages.empty());
    CHECK(values.any(line) == std::any_of(all.begin(), all.end(), [&](const Phrases* phrases) {
            return phrases->matches(Wording::cell_value, line);
          }));
  }
  CHECK(found >= 18);
}

TEST_CASE("A scan for forms finds those whose hint stands in a line, and those whose last header cell it is") {
  const std::vector<const Phrases*> all = phrases_of("");
  const FormScan& scan = phrase_book(all).forms();
  std::size_t found = 0;
  for (const std::string& line : kLines) {
    CAPTURE(line);
    std::vector<bool> hinted(scan.forms().size());
    scan.look_for_hints(line, hinted);
    std::vector<bool> last(scan.forms().size());
    const std::string behind = "1 234 " + line;
    scan.look_for_last_cells(line, last);
    for (std::size_t at = 0; at < scan.forms().size(); ++at) {
      const TableForm& form = *scan.forms()[at].form;
      const bool hint = form.hint() != nullptr;
      CHECK(hinted[at] == (hint && form.hint()->occurs_in(without_accents(line))));
      CHECK(last[at] == (!hint && Phrases::reads_as_header(form, form.columns() - 1, line)));
      if (last[at]) CHECK(scan.may_have_last_cell(behind));
      found += hinted[at] || last[at] ? 1U : 0U;
    }
  }
  CHECK(found >= 12);
  CHECK_FALSE(scan.may_have_last_cell("The tide office was moved."));
}

TEST_CASE("Figures' hints are found in each language that has them in a line") {
  const std::vector<const Phrases*> all = phrases_of("");
  const FigureWordings& wordings = figure_wordings(languages_of(all));
  std::size_t found = 0;
  for (const std::string& line : kLines) {
    CAPTURE(line);
    std::vector<std::size_t> languages;
    for (std::size_t at = 0; at < all.size(); ++at) {
      if (wordings.all()[at]->says(FigureWord::hint, line)) languages.push_back(at);
    }
    found += languages.size();
    CHECK(wordings.hinted(line) == languages);
  }
  CHECK(found >= 4);
}

TEST_CASE("What is looked for where letters of a script stand cannot do without one") {
  for (const Phrases* phrases : phrases_of("")) {
    const std::string& language = phrases->language();
    CAPTURE(language);
    for (const Wording wording : {Wording::header_planned, Wording::header_completed, Wording::header_indicators,
                                  Wording::heading_accomplishment, Wording::heading_component}) {
      CHECK_FALSE(does_without_letters(phrases->pattern(wording), language));
    }
    for (const TableForm& form : phrases->forms()) {
      if (form.hint() != nullptr) CHECK_FALSE(does_without_letters(*form.hint(), language));
      for (const Pattern& wording : form.header_wordings(form.columns() - 1)) {
        CHECK_FALSE(does_without_letters(wording, language));
      }
    }
    CHECK_FALSE(does_without_letters(figure_wording_for(language).pattern(FigureWord::hint), language));
    CHECK(does_without_letters(phrases->pattern(Wording::cell_value), language));
  }
}
