#include "export/schema/views.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace outturn {
// export/views/*.sql, compiled in.
const std::vector<std::pair<std::string_view, std::string_view>>& embedded_views();
}  // namespace outturn

namespace outturn::exporting {
namespace {

constexpr std::string_view kPostgresqlHead =
    R"(-- Views over the tables of outturn. Run it when these are there:  psql -f load/views.postgresql.sql DATABASE
-- Tables in another schema than outturn:  psql -v schema=NAME -f load/views.postgresql.sql DATABASE
\set ON_ERROR_STOP on
\if :{?schema}
\else
  \set schema outturn
\endif
set client_min_messages to warning;
begin;
set local search_path to :"schema";
)";
constexpr std::string_view kDuckdbHead =
    R"(-- Views over the tables of outturn. Run it when these are there:  duckdb DATABASE < load/views.duckdb.sql
begin transaction;
)";
constexpr std::string_view kSqliteHead =
    R"(-- Views over the tables of outturn. Run it when these are there:  sqlite3 DATABASE < load/views.sqlite.sql
-- SQLite counts in binary fractions: amounts are rounded.
.bail on
begin;
)";

// What stands for {name} in views.sql, by dialect in the order of kDialects.
struct Wording {
  std::string_view name;
  std::array<std::string_view, kDialects.size()> words;
};
constexpr std::string_view kUnnest = "cross join lateral unnest(checks) as found(code)";
constexpr std::string_view kYear = "cast(extract(year from period_end) as integer)";
constexpr std::string_view kOutputKey = "regexp_replace(result_key, '/[^/]*$', '')";
constexpr std::array kWordings = {
    Wording{"{schema}", {"", "outturn.", ""}},
    Wording{"{year}", {kYear, kYear, "cast(substr(period_end, 1, 4) as integer)"}},
    Wording{"{output_key}", {kOutputKey, kOutputKey, "rtrim(result_key, replace(result_key, '/', ''))"}},
    Wording{"{each_check}", {kUnnest, kUnnest, "cross join json_each(checks) as found"}},
    Wording{"{check}", {"found.code", "found.code", "found.value"}},
    Wording{"{amount(}", {"(", "(", "round("}},
    Wording{"{)}", {")", ")", ", 6)"}},
};

std::string_view head_of_views(Dialect dialect) {
  constexpr std::array<std::string_view, kDialects.size()> kHeads = {kPostgresqlHead, kDuckdbHead, kSqliteHead};
  return kHeads[static_cast<std::size_t>(dialect)];
}

std::string_view word_at(std::string_view text, Dialect dialect, std::size_t& length) {
  for (const Wording& wording : kWordings) {
    if (!text.starts_with(wording.name)) continue;
    length = wording.name.size();
    return wording.words[static_cast<std::size_t>(dialect)];
  }
  throw std::logic_error("no word for " + std::string(text.substr(0, text.find('}'))) + "} in views.sql");
}

}  // namespace

std::string views(Dialect dialect) {
  const std::string_view text = embedded_views().front().second;
  std::string script(head_of_views(dialect));
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t brace = std::min(text.find('{', at), text.size());
    script += text.substr(at, brace - at);
    if (brace == text.size()) break;
    std::size_t length = 0;
    script += word_at(text.substr(brace), dialect, length);
    at = brace + length;
  }
  return script + "commit;\n";
}

}  // namespace outturn::exporting
