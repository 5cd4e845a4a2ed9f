#include "corpus/commands/diff.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/text_hash.h"

namespace outturn::corpus {
namespace {

// What is read from a report; the other tables follow from these.
constexpr std::array<const char*, 3> kTables = {"results.ndjson", "indicators.ndjson", "figures.ndjson"};

struct Row {
  std::int64_t offset = 0;  // of its line in the file
  std::size_t hash = 0;     // of the line
  bool met = false;
};

rapidjson::Document parse(const std::string& line, const std::string& file, std::int64_t number) {
  rapidjson::Document record;
  record.Parse(line.data(), line.size());
  const bool keyed = !record.HasParseError() && record.IsObject() && record.MemberCount() > 0 &&
                     record.MemberBegin()->value.IsString() &&
                     std::string_view(record.MemberBegin()->name.GetString()).ends_with("_key");
  if (!keyed) {
    throw Error(ErrorCode::bad_interchange, file, "no record that begins with a key", Place{0, number, {}});
  }
  return record;
}

std::string to_json(const rapidjson::Value* value) {
  if (value == nullptr) return "(no such column)";
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value->Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

const rapidjson::Value* find(const rapidjson::Value& record, const rapidjson::Value& name) {
  const auto found = record.FindMember(name);
  return found == record.MemberEnd() ? nullptr : &found->value;
}

// A table's records, line by line.
class RecordFile {
 public:
  explicit RecordFile(const std::filesystem::path& path) : name_(path.string()), in_(path, std::ios::binary) {
    if (!in_) throw Error(ErrorCode::cannot_open, name_, "cannot be read");
  }

  void each(const std::function<void(const std::string& key, const std::string& line, std::int64_t offset)>& visit) {
    std::int64_t offset = 0;
    std::int64_t number = 0;
    for (std::string line; std::getline(in_, line);) {
      const rapidjson::Document record = parse(line, name_, ++number);
      visit(record.MemberBegin()->value.GetString(), line, offset);
      offset += static_cast<std::int64_t>(line.size()) + 1;
    }
  }

  rapidjson::Document at(std::int64_t offset) {
    in_.clear();
    in_.seekg(offset);
    std::string line;
    std::getline(in_, line);
    return parse(line, name_, 0);
  }

 private:
  std::string name_;
  std::ifstream in_;
};

// Writes the columns that differ; whether there are any.
bool show_changes(const rapidjson::Document& before, const rapidjson::Document& after, const IgnoredColumns& ignored,
                  std::ostream& out) {
  bool any = false;
  const auto show = [&](const rapidjson::Value& name, const rapidjson::Value* old, const rapidjson::Value* now) {
    if ((old != nullptr && now != nullptr && *old == *now) || ignored.contains(name.GetString())) return;
    any = true;
    out << "  " << name.GetString() << ": " << to_json(old) << " -> " << to_json(now) << "\n";
  };
  for (const auto& member : after.GetObject()) show(member.name, find(before, member.name), &member.value);
  for (const auto& member : before.GetObject()) {
    if (find(after, member.name) == nullptr) show(member.name, &member.value, nullptr);
  }
  return any;
}

void add(DiffCounts& sum, const DiffCounts& more) {
  sum.added += more.added;
  sum.removed += more.removed;
  sum.changed += more.changed;
  sum.same += more.same;
}

}  // namespace

DiffCounts diff_records(const std::filesystem::path& before, const std::filesystem::path& after,
                        const IgnoredColumns& ignored, std::ostream& out) {
  DiffCounts counts;
  RecordFile old_file(before);
  RecordFile new_file(after);
  std::unordered_map<std::string, Row, TextHash, std::equal_to<>> rows;
  std::vector<const std::string*> order;
  old_file.each([&](const std::string& key, const std::string& line, std::int64_t offset) {
    const auto [at, fresh] = rows.try_emplace(key, Row{offset, std::hash<std::string>()(line), false});
    if (fresh) order.push_back(&at->first);
  });
  new_file.each([&](const std::string& key, const std::string& line, std::int64_t) {
    const auto found = rows.find(key);
    if (found == rows.end()) {
      ++counts.added;
      out << "added " << key << "\n";
      return;
    }
    found->second.met = true;
    std::ostringstream changes;
    if (found->second.hash == std::hash<std::string>()(line) ||
        !show_changes(old_file.at(found->second.offset), parse(line, after.string(), 0), ignored, changes)) {
      ++counts.same;
      return;
    }
    ++counts.changed;
    out << "changed " << key << "\n" << changes.view();
  });
  for (const std::string* key : order) {
    if (rows.at(*key).met) continue;
    ++counts.removed;
    out << "removed " << *key << "\n";
  }
  return counts;
}

DiffCounts diff_folders(const std::filesystem::path& before, const std::filesystem::path& after,
                        const IgnoredColumns& ignored, std::ostream& out) {
  DiffCounts counts;
  for (const char* const table : kTables) {
    const bool results = table == kTables.front();
    const auto file = [&](const std::filesystem::path& folder) {
      return results || std::filesystem::exists(folder / table) ? folder / table : std::filesystem::path("/dev/null");
    };
    add(counts, diff_records(file(before), file(after), ignored, out));
  }
  return counts;
}

}  // namespace outturn::corpus
