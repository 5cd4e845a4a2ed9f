#include "corpus/commands/diff.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/text_hash.h"

namespace outturn::corpus {
namespace {

constexpr const char* kKey = "result_key";

struct Row {
  std::int64_t offset = 0;  // of its line in the file
  std::size_t hash = 0;     // of the line
  bool met = false;
};

rapidjson::Document parse(const std::string& line, const std::string& file, std::int64_t number) {
  rapidjson::Document record;
  record.Parse(line.data(), line.size());
  if (record.HasParseError() || !record.IsObject() || !record.HasMember(kKey) || !record[kKey].IsString()) {
    throw Error(ErrorCode::bad_interchange, file, "no record with a result_key", Place{0, number, {}});
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

// A results.ndjson, line by line.
class ResultFile {
 public:
  explicit ResultFile(const std::filesystem::path& path) : name_(path.string()), in_(path, std::ios::binary) {
    if (!in_) throw Error(ErrorCode::cannot_open, name_, "cannot be read");
  }

  void each(const std::function<void(const std::string& key, const std::string& line, std::int64_t offset)>& visit) {
    std::int64_t offset = 0;
    std::int64_t number = 0;
    for (std::string line; std::getline(in_, line);) {
      const rapidjson::Document record = parse(line, name_, ++number);
      visit(record[kKey].GetString(), line, offset);
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

void show_changes(const rapidjson::Document& before, const rapidjson::Document& after, std::ostream& out) {
  for (const auto& member : after.GetObject()) {
    const rapidjson::Value* old = find(before, member.name);
    if (old != nullptr && *old == member.value) continue;
    out << "  " << member.name.GetString() << ": " << to_json(old) << " -> " << to_json(&member.value) << "\n";
  }
  for (const auto& member : before.GetObject()) {
    if (find(after, member.name) != nullptr) continue;
    out << "  " << member.name.GetString() << ": " << to_json(&member.value) << " -> " << to_json(nullptr) << "\n";
  }
}

}  // namespace

DiffCounts diff_results(const std::filesystem::path& before, const std::filesystem::path& after, std::ostream& out) {
  DiffCounts counts;
  ResultFile old_file(before);
  ResultFile new_file(after);
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
    if (found->second.hash == std::hash<std::string>()(line)) {
      ++counts.same;
      return;
    }
    ++counts.changed;
    out << "changed " << key << "\n";
    show_changes(old_file.at(found->second.offset), parse(line, after.string(), 0), out);
  });
  for (const std::string* key : order) {
    if (rows.at(*key).met) continue;
    ++counts.removed;
    out << "removed " << *key << "\n";
  }
  return counts;
}

}  // namespace outturn::corpus
