#include "corpus/versions/pairing.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/text_hash.h"
#include "corpus/versions/alignment.h"
#include "corpus/versions/costs.h"

namespace outturn::corpus {
namespace {

using Records = std::vector<Record>;
using Versions = std::vector<const Records*>;
using Places = std::unordered_map<std::string_view, std::size_t, TextHash, std::equal_to<>>;  // of records, by key

// What a record says, in bytes; empty where it names no number, as many others do.
std::string saying(const Record& record) {
  std::string text;
  bool numbers = !record.numbers.empty();
  for (const Trait& trait : record.traits) {
    numbers = numbers || (!trait.value.empty() && trait.value.find_first_not_of("0123456789.-") == std::string::npos);
    text.append(trait.value).append(1, ',');
  }
  for (const std::uint64_t number : record.numbers) text.append(std::to_string(number)).append(1, ' ');
  return numbers ? text : std::string();
}

using Anchors = std::vector<std::optional<std::size_t>>;

// Where records of the second sequence have what `of` gives for those of the first, and nothing else has: once in each.
template <typename Of>
Anchors met_once(const std::vector<const Record*>& first, const std::vector<const Record*>& second, Of of) {
  struct Met {
    std::size_t first = 0;
    std::size_t second = 0;
    std::size_t at = 0;  // in the second
  };
  std::unordered_map<std::string, Met, TextHash, std::equal_to<>> met;
  std::vector<std::string> said;
  for (const Record* record : first) ++met[said.emplace_back(of(*record))].first;
  for (std::size_t i = 0; i < second.size(); ++i) {
    const auto found = met.find(of(*second[i]));
    if (found == met.end()) continue;
    ++found->second.second;
    found->second.at = i;
  }
  Anchors anchors;
  for (const std::string& text : said) {
    const Met& one = met.at(text);
    const bool is_sure = !text.empty() && one.first == 1 && one.second == 1;
    anchors.push_back(is_sure ? std::optional(one.at) : std::nullopt);
  }
  return anchors;
}

// By what they say; by their keys where that tells nothing.
Anchors anchors_between(const std::vector<const Record*>& first, const std::vector<const Record*>& second) {
  Anchors anchors = met_once(first, second, &saying);
  const bool any = std::ranges::any_of(anchors, [](const auto& anchor) { return anchor.has_value(); });
  return any ? anchors : met_once(first, second, [](const Record& record) { return record.record_key; });
}

// Records of one scope that follow each other.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Takes one version after the other into the groups.
class Pairing {
 public:
  explicit Pairing(const Versions& versions) : versions_(versions) {}

  std::vector<RecordGroup> run() {
    for (const std::size_t version : order()) take(version);
    return std::move(groups_);
  }

 private:
  // First the version whose number of records most have; of those, and of the others, in their own order.
  [[nodiscard]] std::vector<std::size_t> order() const {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < versions_.size(); ++i) order.push_back(i);
    const auto alike = [this](std::size_t one) {
      return std::ranges::count_if(versions_, [&](const Records* other) { return other->size() == size_of(one); });
    };
    const auto first =
        std::ranges::max_element(order, {}, [&](std::size_t one) { return std::pair(size_of(one) > 0, alike(one)); });
    if (first != order.end()) std::rotate(order.begin(), first, first + 1);
    return order;
  }

  [[nodiscard]] std::size_t size_of(std::size_t version) const { return versions_[version]->size(); }

  // Any member stands for the group's place; the first one was there first.
  [[nodiscard]] const Record& head(std::size_t group) const {
    const RecordGroup& of = groups_[group];
    for (std::size_t version = 0;; ++version) {
      if (of.members[version]) return (*versions_[version])[*of.members[version]];
    }
  }

  void take(std::size_t version) {
    const Records& records = *versions_[version];
    Places places;
    for (std::size_t i = 0; i < groups_.size(); ++i) places.try_emplace(head(i).record_key, i);
    std::size_t group = 0;  // what is not paired yet begins here
    std::size_t record = 0;
    for (std::size_t at = 0; at < records.size();) {
      const Stretch stretch = stretch_at(records, at);
      const auto there = places.find(records[at].record_key);
      if (there != places.end() && there->second >= group && are_same(there->second, records, stretch)) {
        align_between({group, there->second}, {record, at}, version);
        for (std::size_t i = 0; i < stretch.end - stretch.begin; ++i) pair(there->second + i, version, at + i, 1);
        group = there->second + (stretch.end - stretch.begin);
        record = stretch.end;
      }
      at = stretch.end;
    }
    align_between({group, groups_.size()}, {record, records.size()}, version);
    groups_ = std::exchange(paired_, {});
  }

  static Stretch stretch_at(const Records& records, std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < records.size() && records[end].scope == records[begin].scope) ++end;
    return {begin, end};
  }

  // Whether the groups from `group` on are the stretch's records, and their scope ends where it does.
  [[nodiscard]] bool are_same(std::size_t group, const Records& records, const Stretch& stretch) const {
    const std::string& scope = records[stretch.begin].scope;
    const std::size_t end = group + (stretch.end - stretch.begin);
    if (end > groups_.size()) return false;
    if (group > 0 && head(group - 1).scope == scope) return false;
    if (end < groups_.size() && head(end).scope == scope) return false;
    for (std::size_t i = group; i < end; ++i) {
      const Record& one = head(i);
      const Record& other = records[stretch.begin + i - group];
      if (one.record_key != other.record_key || !agree(one, other) || !same_figures(one, other)) return false;
    }
    return true;
  }

  static bool same_figures(const Record& one, const Record& other) {
    return std::ranges::equal(one.figures, other.figures, [](const Record& a, const Record& b) {
      return a.record_key == b.record_key && agree(a, b);
    });
  }

  void align_between(const Stretch& groups, const Stretch& records, std::size_t version) {
    const Records& all = *versions_[version];
    std::vector<const Record*> first;
    std::vector<const Record*> second;
    for (std::size_t i = groups.begin; i < groups.end; ++i) first.push_back(&head(i));
    for (std::size_t i = records.begin; i < records.end; ++i) second.push_back(&all[i]);
    const AlignmentCosts costs = {
        [&](std::size_t group, std::size_t record) { return cost(groups.begin + group, all[records.begin + record]); },
        kAlone};
    for (const Step& step : align(anchors_between(first, second), second.size(), costs)) {
      const double confidence = pairing_confidence(step.margin);
      if (step.first && step.second) {
        pair(groups.begin + *step.first, version, records.begin + *step.second, confidence);
      } else if (step.first) {
        RecordGroup& kept = paired_.emplace_back(groups_[groups.begin + *step.first]);
        kept.confidence = std::min(kept.confidence, confidence);
      } else {
        add(version, records.begin + *step.second, confidence);
      }
    }
  }

  // The mean over those that are in the group.
  [[nodiscard]] double cost(std::size_t group, const Record& record) const {
    double sum = 0;
    int count = 0;
    for (std::size_t version = 0; version < versions_.size(); ++version) {
      const std::optional<std::size_t>& member = groups_[group].members[version];
      if (!member) continue;
      sum += pair_cost((*versions_[version])[*member], record);
      ++count;
    }
    return sum / count;
  }

  void pair(std::size_t group, std::size_t version, std::size_t record, double confidence) {
    RecordGroup& made = paired_.emplace_back(groups_[group]);
    made.members[version] = record;
    made.confidence = std::min(made.confidence, confidence);
  }

  void add(std::size_t version, std::size_t record, double confidence) {
    RecordGroup& made = paired_.emplace_back();
    made.members.resize(versions_.size());
    made.members[version] = record;
    made.confidence = groups_.empty() ? 1 : confidence;
  }

  const Versions& versions_;
  std::vector<RecordGroup> groups_;
  std::vector<RecordGroup> paired_;  // those with the version at hand, so far
};

// Outputs or tables by the groups of their records.
class Parenting {
 public:
  Parenting(const Versions& versions, const std::vector<std::size_t>& parents) : versions_(versions) {
    for (const std::size_t count : parents) group_of_.emplace_back(count);
  }

  void take(const RecordGroup& records) {
    std::optional<std::size_t> group;  // that a parent of one of the records is in already
    for (std::size_t version = 0; version < versions_.size() && !group; ++version) {
      if (const auto parent = parent_of(records, version)) group = group_of_[version][*parent];
    }
    for (std::size_t version = 0; version < versions_.size(); ++version) {
      const auto parent = parent_of(records, version);
      if (!parent || group_of_[version][*parent]) continue;
      if (!group || groups_[*group].members[version]) group = begin();
      groups_[*group].members[version] = *parent;
      groups_[*group].confidence = std::min(groups_[*group].confidence, records.confidence);
      group_of_[version][*parent] = group;
    }
  }

  std::vector<RecordGroup> groups() { return std::move(groups_); }

 private:
  [[nodiscard]] std::optional<std::size_t> parent_of(const RecordGroup& records, std::size_t version) const {
    const std::optional<std::size_t>& member = records.members[version];
    return member ? std::optional((*versions_[version])[*member].parent) : std::nullopt;
  }

  std::size_t begin() {
    groups_.emplace_back().members.resize(versions_.size());
    return groups_.size() - 1;
  }

  const Versions& versions_;
  std::vector<std::vector<std::optional<std::size_t>>> group_of_;  // of each version's parents
  std::vector<RecordGroup> groups_;
};

}  // namespace

std::vector<RecordGroup> pair_records(const Versions& versions) {
  return Pairing(versions).run();
}

std::vector<RecordGroup> pair_parents(const Versions& versions, const std::vector<RecordGroup>& records,
                                      const std::vector<std::size_t>& parents) {
  Parenting parenting(versions, parents);
  for (const RecordGroup& group : records) parenting.take(group);
  return parenting.groups();
}

}  // namespace outturn::corpus
