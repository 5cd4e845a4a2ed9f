// The report's structure as a tree: sections, their offices, their accomplishments, and the tables under each.
#pragma once

#include <cstddef>
#include <vector>

#include "core/report.h"
#include "export/fields/clean_text.h"

namespace outturn::exporting {

struct AccomplishmentNode {
  Cleaned code;
  Cleaned title;
  Place place;                      // of the heading; empty where only a table names it
  std::vector<std::size_t> tables;  // indices into Report::tables
};

struct OfficeNode {
  Cleaned code;  // code and title empty: accomplishments that stand directly under the section
  Cleaned title;
  Place place;
  std::vector<AccomplishmentNode> accomplishments;
};

struct SectionNode {
  Cleaned code;
  Cleaned title;
  Place place;
  std::vector<OfficeNode> offices;
};

// Whether the report gives the section or office a code or a title.
template <typename Node>
[[nodiscard]] bool is_named(const Node& node) {
  return !node.code.empty() || !node.title.empty();
}

struct Counts {
  std::size_t offices = 0;          // with a code or a title
  std::size_t accomplishments = 0;  // likewise
  std::size_t tables = 0;
  std::size_t outputs = 0;
  std::size_t results = 0;
  Counts& operator+=(const Counts& other);
};

// Built from the body's headings in document order, and from the tables, whose context may name what no heading
// shows. Nodes are the same where code and title are. The report outlives the
// nodes, which look at its texts.
[[nodiscard]] std::vector<SectionNode> outline(const Report& report);

[[nodiscard]] Counts count(const Report& report, const OfficeNode& office);
[[nodiscard]] Counts count(const Report& report, const SectionNode& section);

}  // namespace outturn::exporting
