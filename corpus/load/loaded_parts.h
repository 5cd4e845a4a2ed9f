// The table `loaded_parts` of a database: what has been loaded into it, by name and hash.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/load/target.h"

namespace outturn::corpus {

struct LoadedParts {
  std::unordered_map<std::string, std::string> hashes;  // of documents and tables of the whole archive
  bool by_script = false;                               // any document may be there that has no part
};
LoadedParts read_parts(Target& target);

// Of the schema that the tables were made by; "" where the table does not say.
std::string loaded_version(Target& target);

// Take the place of what was there under the same names. Within a transaction of the caller's.
void set_parts(Target& target, const std::vector<std::pair<std::string_view, std::string_view>>& parts);
void forget_part(Target& target, std::string_view part);

// "name", with its schema where there are schemas.
std::string name_in(const Target& target, std::string_view table);
// ('one', 'two')
std::string sql_list(const std::vector<std::string_view>& texts);

}  // namespace outturn::corpus
