#include "export/schema/key_rewriter.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "export/export.h"
#include "export/sample_report.h"
#include "support/catch.h"
#include "support/csv.h"

namespace outturn::exporting {
namespace {

bool is_key(std::string_view name) {
  return name.ends_with("_key") && name != "record_key";  // which has no language, and so no number
}

// What a reader of the tables is to find behind a document's key.
std::string renumbered(const std::string& key, const std::string& document, const std::string& suffix) {
  REQUIRE(key.starts_with(document));
  return document + suffix + key.substr(document.size());
}

std::string rewritten(KeyRewriter rewriter, std::string_view bytes, std::size_t piece) {
  std::string out;
  const KeyRewriter::Give give = [&](std::string_view some) { out += some; };
  for (std::size_t at = 0; at < bytes.size(); at += piece) rewriter.add(bytes.substr(at, piece), give);
  rewriter.finish(give);
  return out;
}

void check_csv(const std::string& header, const std::string& before, const std::string& after,
               const std::string& document, const std::string& suffix) {
  test::Rows expected = test::parse_csv(header + before);
  for (std::size_t column = 0; column < expected.front().size(); ++column) {
    if (!is_key(expected.front()[column])) continue;
    for (auto row = expected.begin() + 1; row != expected.end(); ++row) {
      if (!(*row)[column].empty()) (*row)[column] = renumbered((*row)[column], document, suffix);
    }
  }
  CHECK(test::parse_csv(header + after) == expected);
}

void put_numbers(rapidjson::Value& value, rapidjson::Document& owner, const std::string& document,
                 const std::string& suffix) {
  if (value.IsArray()) {
    for (auto& item : value.GetArray()) put_numbers(item, owner, document, suffix);
  }
  if (!value.IsObject()) return;
  for (auto& member : value.GetObject()) {
    if (is_key(member.name.GetString()) && member.value.IsString()) {
      member.value.SetString(renumbered(member.value.GetString(), document, suffix), owner.GetAllocator());
    } else {
      put_numbers(member.value, owner, document, suffix);
    }
  }
}

void check_json(const std::string& before, const std::string& after, const std::string& document,
                const std::string& suffix) {
  std::istringstream old_lines(before);
  std::istringstream new_lines(after);
  for (std::string old_line, new_line; std::getline(old_lines, old_line);) {
    REQUIRE(std::getline(new_lines, new_line));
    rapidjson::Document expected;
    rapidjson::Document found;
    expected.Parse(old_line);
    found.Parse(new_line);
    put_numbers(expected, expected, document, suffix);
    CHECK(found == expected);
  }
}

// A report whose texts look like its keys do, in tables and in JSON, and whose key wants quoting in both.
Report deceptive_report() {
  Report report = test::sample_report();
  report.front.symbol = "A/7\"2,\\/701";
  report.front.language = "zh";
  const std::string key = document_key(report);
  for (const std::string& trap : {key, "\"" + key, "_key\":\"" + key, "\n" + key + "\n\"" + key, key + "," + key}) {
    report.tables[0].outputs[0].results[0].remark += trap;
    report.tables[0].outputs[0].planned_text = trap;
    report.footnotes.push_back({trap, trap, {}});
    report.diagnostics.push_back({Severity::warning, trap, trap, {}, -1});
    report.abbreviations.push_back({key, "\"document_key\":\"" + key + "\"", {}});
    report.tables[0].context.section_title = trap;
  }
  return report;
}

TEST_CASE("every key of a document gets its number, nothing else changes, and it goes away again") {
  const Report report = GENERATE(true, false) ? deceptive_report() : test::sample_report();
  const std::string key = document_key(report);
  const auto piece = GENERATE(std::size_t{1}, std::size_t{7}, std::size_t{64}, std::size_t{1} << 20U);
  Options options;
  options.review_below = 1;
  std::size_t changed = 0;
  each_lines(report, options, [&](Table table, Format format, std::string_view lines) {
    INFO(to_string(table) << "." << to_string(format));
    const std::string after = rewritten({table, format, key, 0, 1}, lines, piece);
    if (format == Format::csv) {
      check_csv(header_line(table, format, options), std::string(lines), after, key, "~2");
    } else {
      check_json(std::string(lines), after, key, "~2");
    }
    CHECK((after.size() > lines.size()) == !lines.empty());
    changed += after != lines ? 1U : 0U;
    const std::string third = rewritten({table, format, key, 1, 2}, after, piece);
    CHECK(third == rewritten({table, format, key, 0, 2}, lines, piece));
    CHECK(rewritten({table, format, key, 2, 0}, third, piece) == lines);
  });
  CHECK(changed >= 10);
  std::ostringstream tree;
  write_tree(report, tree, options);
  const std::string after = rewritten(KeyRewriter::tree(key, 0, 9), tree.str(), piece);
  check_json(tree.str(), after, key, "~10");
  CHECK(rewritten(KeyRewriter::tree(key, 9, 0), after, piece) == tree.str());
}

TEST_CASE("bytes that are no tables of the document come through as they are") {
  const auto format = GENERATE(Format::csv, Format::ndjson);
  for (const std::string bytes : {"", "\n\n\n", "\"\"\"", "A/99,\"", "{\"document_key\":\"A/98/zh\"}\n", "A/9"}) {
    CHECK(rewritten({Table::provenance, format, "A/99/zh", 0, 1}, bytes, 3) == bytes);
  }
}

// What is held back is bounded by the key, not by the line: a line may be as long as a document.
TEST_CASE("a line's bytes go on at once, whatever its length") {
  const auto format = GENERATE(Format::csv, Format::ndjson);
  KeyRewriter rewriter(Table::results, format, "A/99/zh", 0, 1);
  std::size_t given = 0;
  std::size_t taken = 0;
  std::size_t most_held = 0;
  for (int i = 0; i < 1000; ++i) {
    rewriter.add(std::string(1000, 'x'), [&](std::string_view bytes) { given += bytes.size(); });
    taken += 1000;
    most_held = std::max(most_held, taken - given);
  }
  CHECK(most_held < 100);
}

}  // namespace
}  // namespace outturn::exporting
