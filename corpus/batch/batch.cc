#include "corpus/batch/batch.h"

#include <chrono>
#include <cmath>
#include <filesystem>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "core/error.h"
#include "core/printable.h"
#include "corpus/batch/fingerprint.h"
#include "corpus/batch/processing.h"
#include "corpus/inputs/input_bytes.h"
#include "corpus/inputs/survey.h"
#include "corpus/lineage/lineage.h"
#include "corpus/output/merge.h"
#include "corpus/output/numbering.h"
#include "corpus/output/output_folder.h"
#include "corpus/output/sweep.h"
#include "corpus/system/interrupt.h"
#include "corpus/system/run_lock.h"
#include "corpus/workers/document_tables.h"

// The order in which things reach the disk is what makes a kill harmless:
//   1. the plan: what is to be done is `pending` before anything of it is touched;
//   2. a document's files, renamed into place when they are complete;
//   3. its row (processing.cc commits them in groups);
//   4. the numbers of documents that share a key (numbering.h);
//   5. the merged tables, each renamed into place, when no document is pending any more;
//   6. all of it is synced, then what no row speaks of is swept;
//   7. the note that the merged tables are up to date.
// Whatever is missing is done by the next run, from that step on.
namespace outturn::corpus {
namespace {

namespace fs = std::filesystem;

constexpr int kMaxRounds = 4;  // files that keep changing while they are read are given up then

using Clock = std::chrono::steady_clock;

double seconds_between(Clock::time_point begin, Clock::time_point end) {
  return std::chrono::duration<double>(end - begin).count();
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

class Batch {
 public:
  Batch(const BatchOptions& options, Console& console)
      : options_(options), console_(console), folder_(options.output), start_(Clock::now()) {}

  ExitCode run() {
    prepare();
    if (!plan()) return interrupted();
    if (counts_.documents == 0) return nothing_found();
    const auto planned = Clock::now();
    if (!process()) return interrupted();
    const auto processed = Clock::now();
    if (!merge()) return interrupted();
    if (options_.timings) {
      say_seconds("phases", {{"survey", seconds_between(start_, planned)},
                             {"work", seconds_between(planned, processed)},
                             {"merge", seconds_between(processed, Clock::now())}});
    }
    return finish();
  }

  void tell(Lineage& lineage) { lineage.complete(*store_, folder_); }

  ExitCode dry_run(std::ostream& out) {
    const bool exists = fs::exists(folder_.store_file());
    if (exists) lock_.emplace(folder_.lock_file());
    store_ = std::make_unique<Store>(exists ? folder_.store_file() : fs::path(":memory:"));
    survey_inputs();
    counts_ = store_->plan(fingerprint_of_run(), plan_options(), Store::Commit::no);
    for (std::string after; !interrupt_.requested();) {
      const auto documents = store_->pending(after, 100);
      if (documents.empty()) break;
      for (const Document& document : documents) out << printable_name(document.path) << "\n";
      after = documents.back().path;
    }
    store_->roll_back();
    say_plan("would be");
    return counts_.documents == 0 ? nothing_found() : ExitCode::done;
  }

 private:
  // What of the workers' isolation is missing on this system; empty where nothing is.
  static std::string missing_of(const SandboxSupport& support) {
    std::string missing = support.seccomp ? "" : "seccomp";
    if (support.landlock_abi == 0) missing += missing.empty() ? "Landlock" : " and Landlock";
    return missing;
  }

  void check_sandbox() {
    if (options_.in_process) return;
    const bool required = options_.pool.require_sandbox;
    const std::string missing = missing_of(required ? try_sandbox(options_.pool.limits) : sandbox_support());
    if (missing.empty()) return;
    if (required) throw Error(ErrorCode::usage, "", "--require-sandbox: " + missing + " cannot be had on this system");
    console_.say(Severity::warning, "sandbox", "workers run without " + missing + ", which this system does not have");
  }

  void prepare() {
    check_sandbox();
    folder_.create();
    lock_.emplace(folder_.lock_file());
    folder_.empty_work();
    if (options_.rebuild) folder_.remove_store();
    store_ = std::make_unique<Store>(folder_.store_file());
  }

  void survey_inputs() {
    store_->begin_scan();
    const SurveyOptions options{options_.inputs,   options_.filter,    options_.output,
                                options_.read_all, options_.pool.jobs, [&] { return interrupt_.requested(); }};
    found_ = survey(*store_, options);
  }

  const Fingerprint& fingerprint_of_run() {
    if (!fingerprint_) fingerprint_ = fingerprint(options_.stages, store_->salt());
    return *fingerprint_;
  }

  [[nodiscard]] Store::PlanOptions plan_options() const {
    Store::PlanOptions options;
    options.force = options_.force;
    options.retry_failed = options_.retry_failed;
    options.prune = options_.prune;
    options.intact = [this, sizes = std::map<std::string, std::int64_t>()](const Outcome& outcome) mutable {
      const auto [segment, fresh] = sizes.try_emplace(outcome.segment);
      if (fresh) segment->second = stamp_of_path(folder_.tables() / outcome.segment).size;
      return !outcome.segment.empty() && outcome.offset + outcome.bytes <= segment->second &&
             fs::exists(folder_.documents() / outcome.file);
    };
    return options;
  }

  bool plan() {
    survey_inputs();
    if (interrupt_.requested()) {
      store_->roll_back();
      return false;
    }
    counts_ = store_->plan(fingerprint_of_run(), plan_options(), Store::Commit::yes);
    if (!merged_files_exist(folder_, options_.stages.exporting) || store_->meta("csv_bom") != csv_bom())
      store_->set_meta("merged", "");
    say_plan("to do");
    return true;
  }

  bool process() {
    if (counts_.to_do == 0) return true;
    PoolOptions pool = options_.pool;
    if (!pool.work) {
      pool.work = [this](const Request& request, int file, const PoolOptions::Emit& emit) {
        return work(request, file, options_.stages, emit);
      };
    }
    warm_up(options_.stages);
    Processing processing(pool, options_.in_process, *store_, folder_, console_, interrupt_);
    processing.expect(counts_.to_do);
    for (int round = 1;; ++round) {
      if (!processing.run(round == kMaxRounds)) return false;
      const std::vector<std::string> changed = processing.take_changed();
      for (const std::string& path : changed) look_again(*store_, path);
      if (!changed.empty()) plan_again();
      if (changed.empty()) break;
    }
    if (options_.timings) {
      const library::StageSeconds& stages = processing.stages();
      say_seconds("timings", {{"extract", stages.extract},
                              {"normalize", stages.normalize},
                              {"align", stages.align},
                              {"export", stages.exporting}});
    }
    return true;
  }

  void say_seconds(std::string_view event, const std::vector<std::pair<std::string_view, double>>& each) {
    std::string text;
    Console::Fields fields;
    for (const auto& [name, seconds] : each) {
      text += (text.empty() ? "" : ", ") + std::string(name) + " " + std::to_string(seconds) + " s";
      fields.emplace_back(name, std::to_string(seconds));
    }
    console_.say(Severity::note, event, text, fields);
  }

  // Files changed while they were read: only what that changes is to be done.
  void plan_again() {
    Store::PlanOptions options = plan_options();
    options.force = options.retry_failed = options.prune = options.retry_unread = false;
    static_cast<void>(store_->plan(fingerprint_of_run(), options, Store::Commit::yes));
  }

  bool merge() {
    if (store_->meta("merged") == "yes") return true;
    console_.clear();
    const auto stop = [&] { return interrupt_.requested(); };
    if (!number_documents(*store_, folder_, stop)) return false;
    VersionCounts versions;
    if (!merge_tables(*store_, folder_, options_.stages.exporting, options_.pool.jobs, stop, versions)) return false;
    folder_.sync();
    store_->mark_synced();
    // Only now: a power cut must not bring back rows that speak of what is swept.
    sweep(*store_, folder_);
    store_->set_meta("csv_bom", csv_bom());
    store_->set_meta("merged", "yes");
    say_versions(versions);
    return true;
  }

  void say_versions(const VersionCounts& counts) {
    if (counts.differ + counts.alone == 0) return;
    console_.say(Severity::note, "versions",
                 counted(counts.reports, "report", "reports") + " in several languages: " +
                     counted(counts.differ, "record differs", "records differ") + ", " + std::to_string(counts.alone) +
                     " without a counterpart, of " + std::to_string(counts.paired + counts.alone) +
                     " (outturn versions " + printable_name(options_.output) + ")",
                 {{"reports", std::to_string(counts.reports)},
                  {"paired", std::to_string(counts.paired)},
                  {"differ", std::to_string(counts.differ)},
                  {"alone", std::to_string(counts.alone)}});
  }

  // Only the merged files have byte order marks: no document is to be done again for them.
  [[nodiscard]] std::string csv_bom() const { return options_.stages.exporting.csv_bom ? "yes" : ""; }

  void say_plan(const std::string& verb) {
    std::string text = counted(counts_.documents, "document", "documents") + ": " + std::to_string(counts_.to_do) +
                       " " + verb + (verb == "to do" ? "" : " done") + ", " + std::to_string(counts_.unchanged) +
                       " unchanged and skipped";
    if (counts_.duplicates > 0) text += ", " + counted(counts_.duplicates, "further copy", "further copies");
    console_.say(Severity::note, "plan", text);
    if (found_.not_matching + found_.hidden > 0) {
      console_.say(Severity::note, "filtered",
                   std::to_string(found_.not_matching + found_.hidden) +
                       " other entries in the folders are not taken (--include takes more)");
    }
    if (counts_.replaced > 0) {
      console_.say(Severity::note, "replaced",
                   counted(counts_.replaced, "document has", "documents have") + " changed");
    }
    if (counts_.missing > 0) {
      console_.say(Severity::warning, "missing",
                   counted(counts_.missing, "document", "documents") +
                       " of earlier runs not among the inputs; kept (--prune removes them)");
    }
    if (counts_.pruned > 0) {
      console_.say(Severity::note, "pruned",
                   counted(counts_.pruned, "document", "documents") + " not among the inputs removed");
    }
  }

  ExitCode nothing_found() {
    std::string named;
    for (const std::string& input : options_.inputs) named += (named.empty() ? "" : ", ") + printable_name(input);
    console_.say(Severity::error, "empty", named + ": no documents here (--include takes more than *.pdf, *.txt)");
    return ExitCode::unreadable_input;
  }

  ExitCode interrupted() {
    store_->commit();
    console_.say(Severity::warning, "interrupted",
                 "interrupted; what is done is kept, the next run goes on from there");
    return ExitCode::interrupted;
  }

  ExitCode finish() {
    const double seconds = seconds_between(start_, Clock::now());
    const Store::Totals totals = store_->totals();
    summarize(totals, seconds);
    if (totals.new_failed + totals.new_doubtful == 0) return ExitCode::done;
    store_->mark_reported();
    return totals.new_failed > 0 && totals.done == 0 ? ExitCode::unreadable_input : ExitCode::done_with_findings;
  }

  void summarize(const Store::Totals& totals, double seconds) {
    const auto tenths = static_cast<std::int64_t>(seconds * 10);
    const std::string text = counted(totals.done, "document", "documents") + " done, " +
                             (totals.in_doubt > 0 ? std::to_string(totals.in_doubt) + " of them with doubt, " : "") +
                             std::to_string(totals.failed) + " failed; " + in_words(totals.tables) + "; " +
                             counted(totals.results, "result", "results") + ", " + std::to_string(totals.doubtful) +
                             " doubtful; " + std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) +
                             " s; all in " + printable_name(options_.output);
    Console::Fields fields = {{"done", std::to_string(totals.done)},
                              {"failed", std::to_string(totals.failed)},
                              {"unchanged", std::to_string(counts_.unchanged)},
                              {"results", std::to_string(totals.results)},
                              {"doubtful", std::to_string(totals.doubtful)},
                              {"in_doubt", std::to_string(totals.in_doubt)},
                              {"seconds", std::to_string(seconds)}};
    for (std::size_t kind = 0; kind < kTableKinds; ++kind)
      fields.emplace_back(kTableCountNames[kind], std::to_string(totals.tables[kind]));
    console_.say(Severity::note, "summary", text, fields);
  }

  const BatchOptions& options_;
  Console& console_;
  OutputFolder folder_;
  Clock::time_point start_;
  Interrupt interrupt_;
  std::optional<RunLock> lock_;
  std::unique_ptr<Store> store_;
  std::optional<Fingerprint> fingerprint_;
  ScanCounts found_;
  PlanCounts counts_;
};

ExitCode run_with_lineage(Batch& batch, const BatchOptions& options) {
  Lineage lineage(options.openlineage, options.output, program_version());
  lineage.start();
  ExitCode code{};
  try {
    code = batch.run();
  } catch (const std::exception& failure) {
    lineage.fail(failure.what());
    throw;
  }
  if (code == ExitCode::interrupted) {
    lineage.abort();
  } else if (code == ExitCode::unreadable_input) {
    lineage.fail("no input could be read");
  } else {
    batch.tell(lineage);
  }
  return code;
}

}  // namespace

void BatchOptions::validate() const {
  if (output.empty()) throw Error(ErrorCode::usage, "", "--output DIR is missing");
  if (inputs.empty()) throw Error(ErrorCode::usage, "", "no input is named");
  if (pool.jobs < 1) throw Error(ErrorCode::usage, "", "--jobs must be at least 1");
  if (pool.documents_per_worker < 1) throw Error(ErrorCode::usage, "", "--documents-per-worker must be at least 1");
  if (pool.require_sandbox && in_process) {
    throw Error(ErrorCode::usage, "", "--require-sandbox does not go with --in-process, which has none");
  }
  if (!(pool.limits.wall_seconds >= 0 && std::isfinite(pool.limits.wall_seconds))) {
    throw Error(ErrorCode::usage, "", "--timeout must be at least 0, and finite");
  }
  stages.validate();
}

ExitCode run_batch(const BatchOptions& options, Console& console, std::ostream& out) {
  options.validate();
  Batch batch(options, console);
  if (options.dry_run) return batch.dry_run(out);
  return options.openlineage.empty() ? batch.run() : run_with_lineage(batch, options);
}

}  // namespace outturn::corpus
