// Scans and outcomes, for tests of the state store.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "corpus/store/store.h"

namespace outturn::corpus {

inline const Fingerprint kVersion{"1", "p", "o"};
inline constexpr std::int64_t kNow = 1'000'000'000'000;

inline Store::PlanOptions plan_options() {
  Store::PlanOptions options;
  options.intact = [](const Outcome&) { return true; };
  return options;
}

// A scan that sees these paths with these contents.
inline PlanCounts scan(Store& store, const std::vector<std::pair<std::string, std::string>>& files,
                       const Store::PlanOptions& options = plan_options(), const Fingerprint& fingerprint = kVersion) {
  store.begin_scan();
  for (const auto& [path, id] : files) store.saw(path, {1, 2, 3, 4, 5}, id, kNow);
  return store.plan(fingerprint, options, Store::Commit::yes);
}

inline void finish_all(Store& store, const std::string& key = "") {
  for (const Document& document : store.pending("", 100)) {
    Outcome outcome;
    outcome.key = key.empty() ? document.id : key;
    outcome.file = outcome.key + document.id;
    outcome.twin = kUnnumbered;
    if (key.empty()) outcome.twin = 0;
    store.finish(document.id, outcome);
  }
  store.commit();
}

// Gives every document its number; returns how many got another one.
inline std::int64_t number_all(Store& store) {
  const std::int64_t found = store.find_misnumbered();
  store.each_misnumbered([&](const Store::Misnumbered& document) {
    store.renumber(document.id, document.wanted, document.key + "~" + std::to_string(document.wanted));
  });
  store.commit();
  return found;
}

}  // namespace outturn::corpus
