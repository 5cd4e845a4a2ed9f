// What a user sees of `outturn run`, `status` and `diff`.
#include <sys/stat.h>
#include <sys/types.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "corpus/batch/batch.h"
#include "corpus/workers/document_tables.h"
#include "support/archive.h"
#include "support/catch.h"
#include "support/csv.h"
#include "support/paths.h"
#include "support/temporary_folder.h"

namespace outturn::test {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using Catch::Matchers::Matches;
using Catch::Matchers::StartsWith;

struct Archive {
  TemporaryFolder folder;
  fs::path in = folder.path() / "in";
  fs::path out = folder.path() / "out";

  Finished run(std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {in.string(), "--output", out.string()};
    if (std::find(more.begin(), more.end(), "--review-below") == more.end()) {
      words.insert(words.end(), {"--review-below", "0"});
    }
    words.insert(words.end(), more.begin(), more.end());
    return outturn_run(words);
  }
};

TEST_CASE_METHOD(Archive, "a run gives merged tables, one file per document and a record for each") {
  write_archive(in, 5);
  const Finished run_result = run();
  INFO(run_result.err);
  CHECK(run_result.exit_code == 0);
  CHECK(run_result.out.empty());
  CHECK(records(out) == 5);
  const Rows rows = parse_csv(read_file(out / "results.csv"));
  CHECK(rows.size() > 5);
  std::set<std::string> keys;
  for (std::size_t i = 1; i < rows.size(); ++i) keys.insert(rows[i][0]);
  CHECK(keys.size() == rows.size() - 1);
  CHECK(std::distance(fs::directory_iterator(out / "documents"), fs::directory_iterator()) == 5);
}

TEST_CASE_METHOD(Archive,
                 "the bytes are the same with any number of jobs, without workers, and in any order of inputs") {
  write_archive(in, 12);
  REQUIRE(run({"--jobs", "1"}).exit_code == 0);
  const auto expected = tree_of(out.string());
  REQUIRE(expected.size() > 20);
  const std::vector<std::vector<std::string>> ways = {
      {"--jobs", "3"}, {"--in-process"}, {"--jobs", "2", "--documents-per-worker", "1"}, {(in / "7.txt").string()}};
  for (const auto& way : ways) {
    fs::remove_all(out);
    REQUIRE(run(way).exit_code == 0);
    CHECK(tree_of(out.string()) == expected);
  }
}

TEST_CASE_METHOD(Archive, "workers that have had their share of documents are replaced, one job or several") {
  write_archive(in, 40);
  for (const char* jobs : {"1", "2"}) {
    fs::remove_all(out);
    std::vector<std::string> words = {in.string(), "--output", out.string(), "--jobs", jobs, "--review-below", "0"};
    words.insert(words.end(), {"--documents-per-worker", "3"});
    words.insert(words.begin(), {program("outturn"), "run"});
    Process process(words);
    REQUIRE(process.ends_within(100));
    CHECK(process.wait().exit_code == 0);
    CHECK(records(out) == 40);
  }
}

TEST_CASE_METHOD(Archive, "a second run skips what has not changed, and says how many") {
  write_archive(in, 4);
  run();
  const Finished again = run();
  CHECK(again.exit_code == 0);
  CHECK_THAT(again.err, Contains("4 documents: 0 to do, 4 unchanged and skipped"));
  CHECK_THAT(run({"--force"}).err, Contains("4 to do, 0 unchanged"));
  CHECK_THAT(run({"--checksum"}).err, Contains("0 to do, 4 unchanged"));
  CHECK_THAT(run({"--review-below", "0.5"}).err, Contains("4 to do"));
}

TEST_CASE_METHOD(Archive, "adding, changing and removing documents gives the bytes of a fresh run") {
  write_archive(in, 6);
  run();
  write_file(in / "2.txt", small_report(100));
  write_file(in / "new.txt", small_report(101));
  fs::remove(in / "4.txt");
  const Finished second = run();
  CHECK_THAT(second.err, Contains("2 to do, 4 unchanged"));
  CHECK_THAT(second.err, Contains("1 document has changed"));
  CHECK_THAT(second.err, Contains("1 document of earlier runs not among the inputs"));
  CHECK(records(out) == 7);
  CHECK_THAT(run({"--prune"}).err, Contains("1 document not among the inputs removed"));
  const auto pruned = tree_of(out.string());
  fs::remove_all(out);
  run();
  CHECK(tree_of(out.string()) == pruned);
}

TEST_CASE_METHOD(Archive, "the same document under two paths is done once") {
  write_archive(in, 2);
  fs::copy(in / "0.txt", in / "copy.txt");
  const Finished once = run();
  CHECK_THAT(once.err, Contains("2 documents: 2 to do"));
  CHECK_THAT(once.err, Contains("1 further copy"));
  CHECK(records(out) == 2);
}

TEST_CASE_METHOD(Archive, "documents of the same symbol and language have keys of their own, in any order of coming") {
  const std::string report = small_report(1);
  write_file(in / "b" / "r.txt", report + "\n");
  run();
  write_file(in / "c" / "r.txt", report + "\n\n");
  run();
  write_file(in / "a" / "r.txt", report);
  REQUIRE(run().exit_code == 0);
  const auto grown = tree_of(out.string());
  const Rows documents = parse_csv(read_file(out / "documents.csv"));
  REQUIRE(documents.size() == 4);
  CHECK(documents[2][0] == documents[1][0] + "~2");
  CHECK(documents[3][0] == documents[1][0] + "~3");
  fs::remove_all(out);
  run();
  CHECK(tree_of(out.string()) == grown);
}

TEST_CASE_METHOD(Archive, "a document of an archive is read once, however many others have its symbol") {
  constexpr int kAlike = 40;
  for (int i = 0; i < kAlike; ++i)
    write_file(in / std::to_string(i) / "r.txt", small_report(1) + std::string(static_cast<std::size_t>(i), '\n'));
  corpus::BatchOptions options;
  options.inputs = {in.string()};
  options.output = out.string();
  options.in_process = true;
  int read = 0;
  options.pool.work = [&](const corpus::Request& request, int file, const corpus::PoolOptions::Emit& emit) {
    ++read;
    return corpus::work(request, file, options.stages, emit);
  };
  corpus::ConsoleOptions quiet;
  quiet.quiet = true;
  corpus::Console console(quiet);
  std::ostringstream printed;
  CHECK(static_cast<int>(corpus::run_batch(options, console, printed)) <= 1);
  CHECK(read == kAlike);
  const Rows documents = parse_csv(read_file(out / "documents.csv"));
  REQUIRE(documents.size() == kAlike + 1);
  for (std::size_t i = 1; i < kAlike; ++i) {
    CHECK(documents[i + 1][0] == documents[1][0] + "~" + std::to_string(i + 1));
  }
}

TEST_CASE_METHOD(Archive, "a document that is removed leaves its number to the next one, and nothing is read again") {
  for (const char* name : {"a", "b", "c"}) write_file(in / name / "r.txt", small_report(1) + name);
  run();
  fs::remove_all(in / "a");
  CHECK_THAT(run({"--prune"}).err, Contains("0 to do"));
  const auto left = tree_of(out.string());
  fs::remove_all(out);
  run();
  CHECK(tree_of(out.string()) == left);
}

TEST_CASE_METHOD(Archive, "a dry run says what would be done, and does nothing") {
  write_archive(in, 3);
  const Finished dry = run({"--dry-run"});
  CHECK(dry.exit_code == 0);
  CHECK(dry.out == (in / "0.txt").string() + "\n" + (in / "1.txt").string() + "\n" + (in / "2.txt").string() + "\n");
  CHECK_FALSE(fs::exists(out));
  run();
  write_file(in / "1.txt", small_report(50));
  CHECK(run({"--dry-run"}).out == (in / "1.txt").string() + "\n");
  CHECK_THAT(run().err, Contains("1 to do, 2 unchanged"));
}

TEST_CASE_METHOD(Archive, "bad inputs cost themselves only, have a record each, and show in the exit code") {
  write_archive(in, 2);
  write_file(in / "empty.txt", "");
  write_file(in / "binary.pdf", std::string("\0\1\2\3\xFF\xFE", 6) + std::string(5000, '\0'));
  fs::create_symlink("nowhere", in / "broken.txt");
  REQUIRE(::mkfifo((in / "fifo.pdf").c_str(), 0600) == 0);
  const std::string missing = (folder.path() / "missing.pdf").string();
  const Finished result = run({missing, "/dev/zero"});
  INFO(result.err);
  CHECK(result.exit_code == 1);
  CHECK(records(out) == 8);
  CHECK(manifest_cell(out, (in / "0.txt").string(), "status") == "done");
  CHECK(manifest_cell(out, (in / "empty.txt").string(), "error_code") == "empty_input");
  CHECK(manifest_cell(out, (in / "broken.txt").string(), "error_code") == "cannot_open");
  CHECK(manifest_cell(out, (in / "fifo.pdf").string(), "message") == "not a regular file but a pipe (FIFO)");
  CHECK(manifest_cell(out, "/dev/zero", "message") == "not a regular file but a device");
  CHECK(manifest_cell(out, missing, "message") == "No such file or directory");
  // What could not be read is looked at again, the rest is settled: nothing new, nothing to tell.
  CHECK_THAT(run({missing, "/dev/zero"}).err, Contains("4 to do, 4 unchanged"));
}

TEST_CASE_METHOD(Archive, "odd names come through: spaces, line breaks, bytes that are no UTF-8, a list on stdin") {
  write_file(in / "two\nlines.txt", small_report(1));
  write_file(in / "latin\xE9.txt", small_report(2));
  write_file(in / " a b .txt", small_report(3));
  std::string list;
  for (const auto& file : fs::directory_iterator(in)) list += file.path().string() + '\0';
  ProcessOptions options;
  options.input = list;
  const Finished result =
      outturn_run({"--from-file", "-", "--null", "--output", out.string(), "--review-below", "0"}, options);
  INFO(result.err);
  CHECK(result.exit_code == 0);
  CHECK(records_of(out, (in / "two").string() + "\\x0Alines.txt") == 1);
  CHECK(records_of(out, (in / "latin").string() + "\\xE9.txt") == 1);
  CHECK(records_of(out, (in / " a b .txt").string()) == 1);
}

TEST_CASE_METHOD(Archive, "nothing to do is said: no documents, no output, unknown options") {
  fs::create_directories(in);
  const Finished empty = run();
  CHECK(empty.exit_code == 3);
  CHECK_THAT(empty.err, Contains("no documents here"));
  CHECK(outturn_run({in.string()}).exit_code == 2);
  CHECK(outturn_run({"--output", out.string()}).exit_code == 2);
  CHECK(run({"--nonsense"}).exit_code == 2);
  CHECK(run({"--jobs", "0"}).exit_code == 2);
  CHECK(run({"--log-format", "xml"}).exit_code == 2);
}

TEST_CASE_METHOD(Archive, "quiet says nothing of what went well, and JSON messages are one object a line") {
  write_archive(in, 2);
  CHECK(run({"--quiet"}).err.empty());
  const Finished json = run({"--log-format", "json", "--force"});
  std::istringstream lines(json.err);
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    CHECK(line.rfind("{\"time\":\"", 0) == 0);
    CHECK(line.back() == '}');
  }
  CHECK(count >= 2);
  CHECK_THAT(json.err, Contains("\"event\":\"summary\""));
}

TEST_CASE_METHOD(Archive, "status tells what is done, what failed and why") {
  write_archive(in, 2);
  write_file(in / "empty.txt", "");
  run();
  const Finished status = run_program({program("outturn"), "status", out.string()});
  CHECK(status.exit_code == 1);
  CHECK_THAT(status.out, Contains("documents 3: 2 done, 1 failed, 0 to do"));
  CHECK_THAT(status.out, Matches("(.|\\n)*\nfound     [1-9][0-9]* tables of outputs\n(.|\\n)*"));
  CHECK_THAT(status.out, Contains("empty.txt: "));
  CHECK_THAT(status.out, Contains("[empty_input]"));
  CHECK(run_program({program("outturn"), "status", in.string()}).exit_code == 4);
}

TEST_CASE_METHOD(Archive, "a run's last line and the manifest count tables by kind") {
  write_archive(in, 3);
  CHECK_THAT(run().err, Matches("(.|\\n)*3 documents done, 0 failed; [1-9][0-9]* tables of outputs; (.|\\n)*"));
  CHECK(manifest_cell(out, (in / "0.txt").string(), "tables_outputs") != "0");
  CHECK(manifest_cell(out, (in / "0.txt").string(), "tables_resources") == "0");
}

TEST_CASE_METHOD(Archive, "diff tells figures and indicators that differ, too") {
  write_archive(in, 1);
  run();
  const fs::path old = folder.path() / "old";
  fs::copy(out, old, fs::copy_options::recursive);
  write_file(old / "figures.ndjson", "{\"figure_key\":\"f\",\"value\":1}\n{\"figure_key\":\"g\",\"value\":1}\n");
  write_file(out / "figures.ndjson", "{\"figure_key\":\"f\",\"value\":2}\n");
  fs::remove(old / "indicators.ndjson");
  write_file(out / "indicators.ndjson", "{\"indicator_key\":\"i\"}\n");
  const Finished told = run_program({program("outturn"), "diff", old.string(), out.string()});
  CHECK_THAT(told.out, StartsWith("added i\nchanged f\n  value: 1 -> 2\nremoved g\n1 added, 1 removed, 1 changed, "));
}

TEST_CASE_METHOD(Archive, "diff tells results added, removed and changed by key and column") {
  write_archive(in, 2);
  run();
  const fs::path old = folder.path() / "old";
  fs::copy(out, old, fs::copy_options::recursive);
  const std::vector<std::string> command = {program("outturn"), "diff", old.string(), out.string()};
  CHECK(run_program(command).exit_code == 0);
  write_file(in / "2.txt", small_report(77));
  run();
  const Finished added = run_program(command);
  CHECK(added.exit_code == 1);
  CHECK_THAT(added.out, Contains(" 0 removed, 0 changed"));
  const Finished removed = run_program({program("outturn"), "diff", out.string(), old.string()});
  CHECK_THAT(removed.out, Contains("0 added, "));
  CHECK_THAT(removed.out, Contains("removed "));

  const fs::path first = folder.path() / "a.ndjson";
  const fs::path second = folder.path() / "b.ndjson";
  write_file(first, "{\"result_key\":\"k\",\"remark\":\"old\",\"page_first\":1}\n");
  write_file(second, "{\"result_key\":\"k\",\"remark\":\"new\",\"page_first\":1}\n");
  const Finished changed = run_program({program("outturn"), "diff", first.string(), second.string()});
  CHECK(changed.out == "changed k\n  remark: \"old\" -> \"new\"\n0 added, 0 removed, 1 changed, 0 the same\n");
  CHECK(changed.exit_code == 1);
  const Finished alike = run_program(
      {program("outturn"), "diff", first.string(), second.string(), "--ignore", "page_first", "--ignore", "remark"});
  CHECK(alike.out == "0 added, 0 removed, 0 changed, 1 the same\n");
  CHECK(alike.exit_code == 0);
  write_file(second, "{\"result_key\":\"k\"\n");
  CHECK(run_program({program("outturn"), "diff", first.string(), second.string()}).exit_code == 3);
}

}  // namespace
}  // namespace outturn::test
