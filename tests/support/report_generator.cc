#include "support/report_generator.h"

#include <algorithm>
#include <array>
#include <set>

#include "support/clause_writer.h"
#include "support/vocabulary.h"

namespace outturn::test {
namespace {

// ", " → "，", "; " → "；", ": " → "：".
std::string full_width(std::string text) {
  constexpr std::array<std::pair<const char*, const char*>, 3> kForms = {{{", ", "，"}, {"; ", "；"}, {": ", "："}}};
  for (const auto& [narrow, wide] : kForms) {
    for (std::size_t at = text.find(narrow); at != std::string::npos; at = text.find(narrow, at))
      text.replace(at, 2, wide);
  }
  return text;
}

class ReportMaker {
 public:
  explicit ReportMaker(const ReportShape& shape)
      : shape_(shape),
        random_(shape.seed * 0x9E3779B97F4A7C15ULL + 1),
        words_(Vocabulary::load(shape.language)),
        clauses_(words_, random_, shape.language, shape.unit_remarks) {}

  TruthReport make() {
    TruthReport report;
    report.language = shape_.language;
    for (const std::string& line : words_.list("front")) report.front.push_back(words_.expand(line, random_));
    report.header = words_.list("header").front();
    report.accomplishment_heading = words_.list("accomplishment_heading").front();
    report.footnote = random_.pick(words_.list("footnote"));
    make_tables(report);
    return report;
  }

 private:
  // Sections with and without offices, one to three accomplishments each, tables of 1 to 16 outputs.
  void make_tables(TruthReport& report) {
    std::vector<std::string> departments = words_.list("department");
    random_.shuffle(departments);
    int left = shape_.outputs;
    const std::vector<std::string> sections = fields_of(words_.list("section_codes").front(), ' ');
    const std::vector<std::string> office_codes = fields_of(words_.list("office_codes").front(), ' ');
    for (std::size_t section = 0; left > 0; ++section) {
      TruthTable context;
      context.section_code = section_code(sections, section);
      context.section_title = departments[section % departments.size()];
      context.section_heading = heading("section_heading", context.section_code, context.section_title);
      const int offices = random_.chance(0.4) ? 0 : random_.between(2, 4);
      std::vector<std::string> titles = words_.list("office");
      random_.shuffle(titles);
      for (int office = 0; office < std::max(offices, 1) && left > 0; ++office) {
        if (offices > 0) {
          context.office_code = office_codes[static_cast<std::size_t>(office)];
          context.office_title = titles[static_cast<std::size_t>(office)];
          context.office_heading = heading("office_heading", context.office_code, context.office_title);
        }
        make_accomplishments(report, context, left);
      }
    }
  }

  // The language's letters in their order; behind the last one two together.
  static std::string section_code(const std::vector<std::string>& letters, std::size_t index) {
    const std::string& code = letters[index % letters.size()];
    return index < letters.size() ? code : section_code(letters, index / letters.size() - 1) + code;
  }

  std::string heading(std::string_view form, const std::string& code, const std::string& title) {
    return words_.expand(words_.list(form).front(), random_, {{"code", code}, {"title", title}});
  }

  void make_accomplishments(TruthReport& report, TruthTable context, int& left) {
    std::vector<std::string> titles = words_.list("accomplishment");
    random_.shuffle(titles);
    const int count = random_.between(1, 3);
    for (int number = 1; number <= count && left > 0; ++number) {
      context.accomplishment = std::to_string(number) + ".1";
      context.accomplishment_title = titles[static_cast<std::size_t>(number)];
      context.outputs.clear();
      const int outputs = std::min(left, random_.chance(0.5) ? random_.between(1, 8) : random_.between(6, 18));
      for (int i = 0; i < outputs; ++i) context.outputs.push_back(new_output());
      left -= outputs;
      if (shape_.language == "zh" && random_.chance(0.5)) widen(context);
      report.tables.push_back(context);
    }
  }

  // Half of a Chinese report's tables are punctuated in full width.
  static void widen(TruthTable& table) {
    for (TruthOutput& output : table.outputs) {
      output.planned = full_width(output.planned);
      for (TruthResult& result : output.results) {
        result.remark = full_width(result.remark);
        result.variance = full_width(result.variance);
      }
    }
  }

  // Real reports do not print the same planned output twice in a table; ours never do.
  TruthOutput new_output() {
    TruthOutput output = clauses_.output();
    for (int attempt = 0; attempt < 20 && !seen_.insert(output.planned).second; ++attempt) output = clauses_.output();
    return output;
  }

  const ReportShape& shape_;
  Random random_;
  Vocabulary words_;
  ClauseWriter clauses_;
  std::set<std::string> seen_;
};

}  // namespace

TruthReport make_report(const ReportShape& shape) {
  return ReportMaker(shape).make();
}

}  // namespace outturn::test
