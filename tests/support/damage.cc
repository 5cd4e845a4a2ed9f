#include "support/damage.h"

#include <array>
#include <utility>

#include "support/printed_table.h"

namespace outturn::test {
namespace {

// Some of the punctuation in the other width.
std::string mixed_widths(const std::string& text, Random& random) {
  constexpr std::array<std::pair<const char*, const char*>, 4> kForms = {
      {{", ", "，"}, {"; ", "；"}, {": ", "："}, {"(", "（"}}};
  std::string result = text;
  for (const auto& [narrow, wide] : kForms) {
    const bool widen = random.chance(0.5);
    const std::string from = widen ? narrow : wide;
    const std::string to = widen ? wide : narrow;
    for (std::size_t at = result.find(from); at != std::string::npos; at = result.find(from, at + to.size())) {
      if (random.chance(0.5)) result.replace(at, from.size(), to);
    }
  }
  return result;
}

class TextWriter {
 public:
  TextWriter(const TruthReport& report, const DamageRates& rates, Random& random)
      : report_(report), rates_(rates), random_(random) {}

  void front() {
    for (const std::string& line : report_.front) text_ += line + "\n\n";
    text_ += "\n";
  }

  void headings(const TruthTable& table) {
    if (table.section_code != section_) {
      text_ += table.section_heading + "\n\n";
      office_.clear();
    }
    if (!table.office_code.empty() && table.office_code != office_) {
      text_ += table.office_heading + "\n\n";
    }
    section_ = table.section_code;
    office_ = table.office_code;
    text_ += report_.accomplishment_heading + table.accomplishment + ": ";
    text_ += table.accomplishment_title + "\n\n" + header() + "\n";
  }

  void rows(const std::vector<PrintedRow>& rows, bool mixed) {
    for (const PrintedRow& row : rows) {
      if (row.page_break_before) page_break();
      const std::string remark = mixed ? mixed_widths(row.remark, random_) : row.remark;
      if (row.loose) {
        text_ += remark + "\n";
        continue;
      }
      const bool tagged = random_.chance(rates_.tags);
      const bool boxed = tagged && random_.chance(0.4);
      text_ += cell(mixed ? mixed_widths(row.planned, random_) : row.planned, tagged && random_.chance(0.3), false);
      text_ += "\t" + row.completed + "\t" + cell(remark, tagged, boxed);
      if (random_.chance(rates_.fourth_cell)) text_ += "\t";
      text_ += "\n";
    }
    text_ += "\n";
  }

  std::string take() { return std::move(text_); }

 private:
  std::string header() {
    std::string header = report_.header;
    const std::string right = "是/否";
    const std::size_t at = header.find(right);
    if (random_.chance(rates_.header_misprint) && at != std::string::npos) header.replace(at, right.size(), "是否");
    return header;
  }

  void page_break() {
    if (random_.chance(rates_.rule_line)) text_ += "--\t---\t---\n";
    text_ += "\n";
    if (random_.chance(rates_.footnote)) text_ += report_.footnote + "\n\n";
  }

  std::string cell(const std::string& text, bool tagged, bool boxed) {
    if (!tagged || text.empty()) return text;
    if (!boxed) return "<p>" + text + "</p>";
    const int left = random_.between(60, 600);
    const int top = random_.between(80, 900);
    return "<p data-bbox=\"" + std::to_string(left) + " " + std::to_string(top) + " " + std::to_string(left + 403) +
           " " + std::to_string(top + 44) + "\">" + text + "</p>";
  }

  const TruthReport& report_;
  const DamageRates& rates_;
  Random& random_;
  std::string text_, section_, office_;
};

}  // namespace

DamagedReport damage(TruthReport report, const DamageRates& rates, std::uint64_t seed) {
  Random random(seed * 0xD1342543DE82EF95ULL + 7);
  for (TruthTable& table : report.tables) damage_truth(table, rates, random);
  TextWriter writer(report, rates, random);
  writer.front();
  int left = 30;
  for (const TruthTable& table : report.tables) {
    writer.headings(table);
    left -= 6;
    std::vector<PrintedRow> rows = print_rows(table, rates, random);
    break_pages(rows, rates, random, report.language == "zh", left);
    writer.rows(rows, report.language == "zh" && random.chance(rates.width_mixed));
  }
  std::string text = writer.take();
  return {std::move(text), std::move(report)};
}

}  // namespace outturn::test
