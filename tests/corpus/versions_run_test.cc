// What a user sees of language versions: the table that a run writes, and `outturn versions`.
#include <algorithm>
#include <filesystem>
#include <set>

#include "corpus/store/sqlite.h"
#include "support/archive.h"
#include "support/catch.h"
#include "support/csv.h"
#include "support/paths.h"
#include "support/temporary_folder.h"

namespace outturn::test {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::Contains;

struct Row {
  std::string planned;
  std::string completed;
  std::string remark;
};

std::string table_of(const std::vector<Row>& rows) {
  std::string text;
  for (const Row& row : rows) text += row.planned + "\t" + row.completed + "\t" + row.remark + "\n";
  return text;
}

const std::vector<Row> kEnglish = {{"85 outreach activities", "101", "Outreach activities"},
                                   {"12 workshops for 240 participants", "12", "Workshops"},
                                   {"Advice to the ministry on legislation", "Yes", ""},
                                   {"4 reports", "3", "Reports"}};
const std::vector<Row> kChinese = {{"开展 85 次外联活动", "101", "开展了 101 次外联活动"},
                                   {"为 240 人举办 12 次讲习班", "12", "举办了 12 次讲习班"},
                                   {"就立法工作向该部提供咨询", "是", ""},
                                   {"4 份报告", "3", "提交了 3 份报告"}};

std::string english(const std::string& symbol, const std::vector<Row>& rows, const std::string& year = "2018") {
  return "United Nations\n" + symbol +
         "\nGeneral Assembly\nDistr.: General\n\nBudget performance for the period from 1 July " + year +
         " to 30 June 2019\nReport of the Secretary-General\n\nA. Office of made-up matters\n\n"
         "Expected accomplishment 1.1: Improved matters\n\n"
         "Planned outputs\tCompleted (number or yes/no)\tRemarks\n" +
         table_of(rows) + "\n";
}

std::string chinese(const std::string& symbol, const std::vector<Row>& rows) {
  return "联合国\n" + symbol +
         "\n大会\n\n2018 年 7 月 1 日至 2019 年 6 月 30 日期间预算执行情况\n秘书长的报告\n\n"
         "A. 虚构事务厅\n\n预期成绩 1.1: 事务得到改进\n\n计划产出\t已完成 (数目或是/否)\t说明\n" +
         table_of(rows) + "\n";
}

struct ArchiveOfVersions {
  TemporaryFolder folder;
  fs::path in = folder.path() / "in";
  fs::path out = folder.path() / "out";

  Finished run(std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {in.string(), "--output", out.string(), "--review-below", "0"};
    words.insert(words.end(), more.begin(), more.end());
    return outturn_run(words);
  }
  [[nodiscard]] Rows lines() const { return parse_csv(read_file(out / "versions.csv")); }
  [[nodiscard]] Finished versions() const { return run_program({program("outturn"), "versions", out.string()}); }
};

std::vector<Row> with_misprint(std::vector<Row> rows) {
  rows[0].completed = "110";
  rows[0].remark.clear();
  return rows;
}

TEST_CASE_METHOD(ArchiveOfVersions, "a planted misprint is the only difference that a run finds, and it is no error") {
  write_file(in / "a.en.txt", english("A/99/100", kEnglish));
  write_file(in / "a.zh.txt", chinese("A/99/100", with_misprint(kChinese)));
  const Finished result = run();
  INFO(result.err);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.err, Contains("1 report in several languages: 1 record differs, 0 without a counterpart, of 8"));
  const Finished shown = versions();
  INFO(shown.err);
  CHECK(shown.exit_code == 0);
  CHECK_THAT(shown.out, Contains("A/99/100 (2018-07-01 to 2019-06-30)\n"
                                 "  A/99/100/A//1.1/1/1 (result) completed_value: en: 101, zh: 110, "));
  CHECK_THAT(shown.out,
             Contains("\n1 report in several languages: 8 records paired (0 of them by alignment), 1 differ, "
                      "0 lack a language, 0 alone\n"));
}

TEST_CASE_METHOD(ArchiveOfVersions,
                 "a record without a counterpart is told, and those behind it are paired by alignment") {
  std::vector<Row> rows = kChinese;
  rows.erase(rows.begin());
  write_file(in / "a.en.txt", english("A/99/100", kEnglish));
  write_file(in / "a.zh.txt", chinese("A/99/100", rows));
  REQUIRE(run().exit_code == 0);
  const Finished shown = versions();
  CHECK_THAT(shown.out, Contains("  A/99/100/A//1.1/1 (output) only in en, "));
  CHECK_THAT(shown.out, !Contains("(result)"));
  CHECK_THAT(shown.out, Contains("6 records paired (6 of them by alignment), 0 differ, 0 lack a language, 2 alone"));
}

TEST_CASE_METHOD(ArchiveOfVersions, "an archive without a report in several languages has a table without lines") {
  write_archive(in, 3);
  write_file(in / "a.en.txt", english("A/99/100", kEnglish));
  write_file(in / "b.zh.txt", chinese("A/99/101", kChinese));
  const Finished result = run();
  CHECK_THAT(result.err, !Contains("in several languages"));
  CHECK(lines().size() == 1);
  CHECK(read_file(out / "versions.ndjson").empty());
  CHECK(versions().out ==
        "0 reports in several languages: 0 records paired (0 of them by alignment), 0 differ, 0 lack a language, "
        "0 alone\n");
}

TEST_CASE_METHOD(ArchiveOfVersions, "documents of another period, or without a symbol, are no versions of a report") {
  write_file(in / "en" / "A.txt", english("A/99/100", kEnglish, "2017"));
  write_file(in / "zh" / "A.txt", chinese("A/99/100", kChinese));
  write_file(in / "en" / "report.txt", english("", kEnglish));
  write_file(in / "zh" / "report.txt", chinese("", kChinese));
  REQUIRE(run().exit_code == 0);
  CHECK(lines().size() == 1);
}

TEST_CASE_METHOD(ArchiveOfVersions,
                 "of several documents in one language the first counts, whatever number its tables got") {
  write_file(in / "b.en.txt", english("A/99/100", kEnglish));
  write_file(in / "a.zh.txt", chinese("A/99/100", kChinese));
  REQUIRE(run().exit_code == 0);
  const auto before = read_file(out / "versions.csv");
  write_file(in / "c.en.txt", english("A/99/100", with_misprint(kEnglish)));
  REQUIRE(run().exit_code == 0);
  CHECK(read_file(out / "versions.csv") == before);
  write_file(in / "a.en.txt", english("A/99/100", with_misprint(kEnglish)));  // now it is the first
  REQUIRE(run().exit_code == 0);
  const Rows rows = lines();
  CHECK(std::ranges::count_if(rows, [](const auto& row) { return row[6] == "differs"; }) == 1);
  CHECK(rows[1][13] == "A/99/100/en/A//1.1/1/1;A/99/100/zh/A//1.1/1/1");
  CHECK(rows[1][1] == "A/99/100/en");
}

TEST_CASE_METHOD(ArchiveOfVersions, "of two periods under one symbol each report has its own versions") {
  write_file(in / "1.en.txt", english("A/99/100", kEnglish, "2017"));
  write_file(in / "2.en.txt", english("A/99/100", kEnglish));
  write_file(in / "3.zh.txt", chinese("A/99/100", kChinese));
  REQUIRE(run().exit_code == 0);
  const Rows rows = lines();
  REQUIRE(rows.size() == 9);
  CHECK(rows[1][1] == "A/99/100/en~2");
  CHECK(rows[2][13] == "A/99/100/en~2/A//1.1/1/1;A/99/100/zh/A//1.1/1/1");
}

TEST_CASE_METHOD(ArchiveOfVersions,
                 "the bytes are the same with any number of jobs, and versions come and go with documents") {
  for (int i = 0; i < 12; ++i) {
    const std::string symbol = "A/99/" + std::to_string(100 + i);
    write_file(in / (std::to_string(i) + ".en.txt"), english(symbol, i % 3 == 0 ? with_misprint(kEnglish) : kEnglish));
    write_file(in / (std::to_string(i) + ".zh.txt"), chinese(symbol, kChinese));
  }
  REQUIRE(run({"--jobs", "1"}).exit_code == 0);
  const auto all = tree_of(out.string());
  CHECK(lines().size() == 1 + 12 * 8);
  for (const char* jobs : {"3", "7"}) {
    fs::remove_all(out);
    REQUIRE(run({"--jobs", jobs}).exit_code == 0);
    CHECK(tree_of(out.string()) == all);
  }
  const auto written = fs::last_write_time(out / "versions.csv");
  CHECK_THAT(run().err, !Contains("in several languages"));  // nothing has changed, nothing is written or told again
  CHECK(fs::last_write_time(out / "versions.csv") == written);
  fs::remove(in / "3.zh.txt");
  run({"--prune"});
  CHECK(lines().size() == 1 + 11 * 8);
  const auto pruned = tree_of(out.string());
  fs::remove_all(out);
  run();
  CHECK(tree_of(out.string()) == pruned);
}

TEST_CASE_METHOD(ArchiveOfVersions, "every line has a key of its own and names rows that there are") {
  write_file(in / "a.en.txt", english("A/99/100", with_misprint(kEnglish)));
  write_file(in / "a.zh.txt", chinese("A/99/100", kChinese));
  REQUIRE(run().exit_code == 0);
  std::set<std::string> results;
  for (const auto& row : parse_csv(read_file(out / "results.csv"))) results.insert(row[0]);
  std::set<std::string> keys;
  const Rows rows = lines();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    CHECK(keys.insert(rows[i][0]).second);
    const std::string& named = rows[i][13];
    CHECK(results.contains(named.substr(0, named.find(';'))));
    CHECK(results.contains(named.substr(named.find(';') + 1)));
  }
}

TEST_CASE_METHOD(ArchiveOfVersions, "a run makes a missing table of versions anew") {
  write_file(in / "a.en.txt", english("A/99/100", kEnglish));
  write_file(in / "a.zh.txt", chinese("A/99/100", kChinese));
  REQUIRE(run().exit_code == 0);
  const auto all = tree_of(out.string());
  fs::remove(out / "versions.ndjson");
  CHECK_THAT(run().err, Contains("0 to do"));
  CHECK(tree_of(out.string()) == all);
}

TEST_CASE_METHOD(ArchiveOfVersions,
                 "a database gets the lines of a report with its first document, and loses them with its versions") {
  write_file(in / "a.en.txt", english("A/99/100", with_misprint(kEnglish)));
  write_file(in / "a.zh.txt", chinese("A/99/100", kChinese));
  REQUIRE(run().exit_code == 0);
  const fs::path file = folder.path() / "reports.sqlite";
  const auto load = [&] { return run_program({program("outturn"), "load", out.string(), file.string()}); };
  const auto count = [&](const std::string& condition) {
    corpus::sqlite::Database database(file, corpus::sqlite::Database::Mode::read_only);
    auto rows = database.prepare("SELECT count(*) FROM versions WHERE " + condition);
    rows.step();
    return rows.integer(0);
  };
  REQUIRE(load().exit_code == 0);
  CHECK(count("true") == 8);
  CHECK(count("document_key = 'A/99/100/en'") == 8);
  CHECK(count("status = 'differs' AND differing_column = 'completed_value' AND paired_by = 'numbering'") == 1);
  CHECK(count(R"(row_keys = '["A/99/100/en/A//1.1/1/1","A/99/100/zh/A//1.1/1/1"]')") == 2);
  CHECK_THAT(load().err, Contains("2 unchanged"));
  fs::remove(in / "a.zh.txt");
  run({"--prune"});
  REQUIRE(load().exit_code == 0);
  CHECK(count("true") == 0);
}

TEST_CASE_METHOD(ArchiveOfVersions, "a folder without tables, or with those of another version, is said") {
  fs::create_directories(out);
  CHECK(versions().exit_code == 3);
  write_file(out / "versions.csv", "version_key,other\n");
  CHECK_THAT(versions().err, Contains("run it again"));
  CHECK(run_program({program("outturn"), "versions"}).exit_code == 2);
}

}  // namespace
}  // namespace outturn::test
