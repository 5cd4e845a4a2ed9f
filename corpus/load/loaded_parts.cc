#include "corpus/load/loaded_parts.h"

namespace outturn::corpus {

using exporting::kLoadedParts;
using exporting::kSchemaPart;
using exporting::kScriptPart;
using exporting::sql_text;

LoadedParts read_parts(Target& target) {
  LoadedParts parts;
  target.query("select part, hash from " + name_in(target, kLoadedParts),
               [&](std::string_view part, std::string_view hash) {
                 if (part == kScriptPart) parts.by_script = true;
                 if (part != kSchemaPart && part != kScriptPart) parts.hashes.emplace(part, hash);
               });
  return parts;
}

std::string loaded_version(Target& target) {
  std::string version;
  target.query("select hash, part from " + name_in(target, kLoadedParts) + " where part = " + sql_text(kSchemaPart),
               [&](std::string_view hash, std::string_view) { version = hash; });
  return version;
}

void set_parts(Target& target, const std::vector<std::pair<std::string_view, std::string_view>>& parts) {
  std::vector<std::string_view> names;
  std::string rows;
  for (const auto& [part, hash] : parts) {
    names.push_back(part);
    rows.append(rows.empty() ? "(" : ", (").append(sql_text(part)).append(", ").append(sql_text(hash)).append(")");
  }
  const std::string table = name_in(target, kLoadedParts);
  target.execute("delete from " + table + " where part in " + sql_list(names) + "; insert into " + table + " values " +
                 rows);
}

void forget_part(Target& target, std::string_view part) {
  target.execute("delete from " + name_in(target, kLoadedParts) + " where part = " + sql_text(part));
}

std::string name_in(const Target& target, std::string_view table) {
  return exporting::sql_name(target.schema(), table, target.dialect());
}

std::string sql_list(const std::vector<std::string_view>& texts) {
  std::string list;
  for (const std::string_view text : texts) list.append(list.empty() ? "(" : ", ").append(sql_text(text));
  return list + ")";
}

}  // namespace outturn::corpus
