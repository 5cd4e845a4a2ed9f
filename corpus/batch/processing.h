// The pending documents of a store, through the workers, into files and rows.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/output/output_folder.h"
#include "corpus/output/segment.h"
#include "corpus/store/store.h"
#include "corpus/system/console.h"
#include "corpus/system/interrupt.h"
#include "corpus/workers/worker_pool.h"

namespace outturn::corpus {

class Processing final : public TaskListener {
 public:
  Processing(PoolOptions pool, bool in_process, Store& store, const OutputFolder& folder, Console& console,
             const Interrupt& interrupt);
  ~Processing() override;

  void expect(std::int64_t documents) { progress_.total = documents; }

  // Does every pending document; false where it was interrupted (what is done is committed). With `last_try`, a
  // file that changes while it is read fails; else it stays pending and is in take_changed().
  bool run(bool last_try);
  [[nodiscard]] std::vector<std::string> take_changed();  // paths

  // What the documents that were done took, added up over all workers.
  [[nodiscard]] const library::StageSeconds& stages() const { return stages_; }

  void on_bytes(const Task& task, FrameKind kind, std::string_view bytes) override;
  void on_outcome(const Task& task, Outcome&& outcome) override;
  void on_second_try(const Task& task, const std::string& reason) override;

 private:
  bool next(Task& task);  // false: no more to be handed out
  void do_here(const Task& task);
  void keep(const Task& task, Outcome&& outcome);
  void record(const Task& task, const Outcome& outcome);
  void say_doubt(const Task& task, const Outcome& outcome);
  void say_failed(const Task& task, const Outcome& outcome);
  void tick();

  PoolOptions options_;
  bool in_process_;
  Store& store_;
  const OutputFolder& folder_;
  Console& console_;
  const Interrupt& interrupt_;
  WorkerPool pool_;
  Progress progress_;
  library::StageSeconds stages_;
  std::map<std::size_t, std::unique_ptr<Segment>> segments_;     // that this run fills, by the workers' slots
  std::map<std::string, std::unique_ptr<DocumentFiles>> files_;  // of documents in work, by id
  std::vector<Document> batch_;                                  // pending ones, next at the back
  std::set<std::string> in_doubt_;                               // ids of documents that were told to be
  std::string after_;                                            // path of the last one fetched
  std::vector<std::string> changed_;
  bool last_try_ = false;
  std::chrono::steady_clock::time_point committed_;
  std::chrono::steady_clock::time_point synced_;
};

}  // namespace outturn::corpus
