#include "corpus/versions/comparison.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/text_hash.h"
#include "corpus/versions/pairing.h"

namespace outturn::corpus {
namespace {

using exporting::Cleaned;
using exporting::VersionRow;
namespace words = exporting::versions;

using Members = std::vector<const Record*>;  // by version; null where it has none

// The value that more have than any other; nullopt where there is none.
std::optional<std::string_view> value_of_most(const std::vector<std::string_view>& values) {
  std::map<std::string_view, int> counts;
  for (const std::string_view value : values) ++counts[value];
  const auto by_count = [](const auto& one, const auto& other) { return one.second < other.second; };
  const auto most = std::ranges::max_element(counts, by_count);
  const auto alike = [&](const auto& one) { return one.second == most->second; };
  return std::ranges::count_if(counts, alike) == 1 ? std::optional(most->first) : std::nullopt;
}

class Comparison {
 public:
  Comparison(const std::vector<Version>& versions, const std::function<void(const VersionRow&)>& visit)
      : versions_(versions), visit_(visit) {}

  void run() {
    children(&Version::outputs, &Version::results, words::kOutput,
             [this](const RecordGroup& group, const Members& members) {
               compare(words::kResult, members, group.confidence);
             });
    const std::vector<RecordGroup> indicators = pair_records(records(&Version::indicators));
    for (const RecordGroup& group : indicators)
      compare(words::kIndicator, members_of(group, &Version::indicators), group.confidence);
    children(&Version::tables, &Version::rows, words::kTable,
             [this](const RecordGroup& group, const Members& rows) { figures(rows, group.confidence); });
  }

 private:
  using List = std::vector<Record> Version::*;
  using Lists = std::vector<const std::vector<Record>*>;

  [[nodiscard]] Lists records(List list) const {
    Lists lists;
    for (const Version& version : versions_) lists.push_back(&(version.*list));
    return lists;
  }

  [[nodiscard]] Members members_of(const RecordGroup& group, List list) const {
    Members members;
    for (std::size_t i = 0; i < versions_.size(); ++i)
      members.push_back(group.members[i] ? &(versions_[i].*list)[*group.members[i]] : nullptr);
    return members;
  }

  // Pairs the records of a list and, by them, their parents; tells of each parent when its first record comes.
  template <typename Tell>
  void children(List parents, List list, std::string_view kind, Tell tell) {
    const Lists lists = records(list);
    std::vector<std::size_t> counts;
    for (const Version& version : versions_) counts.push_back((version.*parents).size());
    const std::vector<RecordGroup> groups = pair_records(lists);
    const std::vector<RecordGroup> of_parents = pair_parents(lists, groups, counts);
    std::size_t next = 0;  // parents come in the order of the records that they begin with
    for (const RecordGroup& group : groups) {
      const Members members = members_of(group, list);
      const auto begins = [&](const RecordGroup& parent) {
        for (std::size_t i = 0; i < members.size(); ++i) {
          if (members[i] != nullptr && parent.members[i] == members[i]->parent && members[i]->first) return true;
        }
        return false;
      };
      for (; next < of_parents.size() && begins(of_parents[next]); ++next)
        compare(kind, members_of(of_parents[next], parents), of_parents[next].confidence);
      tell(group, members);
    }
  }

  // Of one row in all the versions that have it.
  void figures(const Members& rows, double confidence) {
    static const std::vector<Record> kNone;
    Lists lists;
    for (const Record* row : rows) lists.push_back(row == nullptr ? &kNone : &row->figures);
    for (const RecordGroup& group : pair_records(lists)) {
      Members members;
      for (std::size_t i = 0; i < lists.size(); ++i)
        members.push_back(group.members[i] ? &(*lists[i])[*group.members[i]] : nullptr);
      compare(words::kFigure, members, std::min(confidence, group.confidence));
    }
  }

  // --- lines

  void compare(std::string_view kind, const Members& members, double confidence) {
    VersionRow row = begin(kind, members, confidence);
    if (row.languages.size() == 1) {
      row.status = words::kAlone;
      return give(row, {});
    }
    bool differs = false;
    const Record& any = **std::ranges::find_if(members, [](const Record* one) { return one != nullptr; });
    for (std::size_t column = 0; column < any.traits.size(); ++column) differs |= compare_column(row, members, column);
    if (differs) return;
    row.status = words::kSame;
    give(row, {});
  }

  [[nodiscard]] VersionRow begin(std::string_view kind, const Members& members, double confidence) const {
    VersionRow row;
    row.kind = kind;
    row.document_key = versions_.front().document_key;
    row.document_symbol = versions_.front().symbol;
    row.confidence = confidence;
    std::vector<std::string_view> keys;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (row.period_start.empty()) row.period_start = versions_[i].period_start;
      if (row.period_end.empty()) row.period_end = versions_[i].period_end;
      (members[i] == nullptr ? row.missing_in : row.languages).emplace_back(versions_[i].language);
      if (members[i] == nullptr) continue;
      row.row_keys.emplace_back(members[i]->key);
      keys.emplace_back(members[i]->record_key);
      row.confidence = std::min(row.confidence, members[i]->confidence);
    }
    row.record_key = value_of_most(keys).value_or(keys.front());
    const bool alike = std::ranges::all_of(keys, [&](const auto key) { return key == keys.front(); });
    if (keys.size() > 1) row.paired_by = alike ? words::kNumbering : words::kAligned;
    return row;
  }

  // Whether the column differs; tells of it then.
  bool compare_column(VersionRow row, const Members& members, std::size_t column) {
    std::vector<std::string_view> values;
    for (const Record* member : members) {
      if (member != nullptr) values.emplace_back(member->traits[column].value);
    }
    if (std::ranges::all_of(values, [&](const auto value) { return value == values.front(); })) return false;
    const std::optional<std::string_view> most = value_of_most(values);
    row.status = words::kDiffers;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const Cleaned& language = row.languages[i];
      const std::string said = std::string(language.view()) + (values[i].empty() ? ":" : ": ") + std::string(values[i]);
      texts_.push_back(said);
      if (most && values[i] != *most) row.differing_languages.push_back(language);
    }
    for (const std::string& text : texts_) row.values_by_language.emplace_back(text);
    row.checks.emplace_back(exporting::kCheckVersionsDiffer);
    const auto is_first = [](const Record* member) { return member != nullptr; };
    row.differing_column = (**std::ranges::find_if(members, is_first)).traits[column].column;
    give(row, row.differing_column);
    texts_.clear();
    return true;
  }

  void give(VersionRow& row, std::string_view column) {
    row.version_key = row.record_key;
    if (!column.empty()) row.version_key.append("/").append(column);
    const int times = ++given_[row.version_key];
    if (times > 1) row.version_key += "~" + std::to_string(times);
    visit_(row);
  }

  const std::vector<Version>& versions_;
  const std::function<void(const VersionRow&)>& visit_;
  std::vector<std::string> texts_;  // of the line at hand
  std::unordered_map<std::string, int, TextHash, std::equal_to<>> given_;
};

}  // namespace

void compare_versions(const std::vector<Version>& versions, const std::function<void(const VersionRow&)>& visit) {
  Comparison(versions, visit).run();
}

}  // namespace outturn::corpus
