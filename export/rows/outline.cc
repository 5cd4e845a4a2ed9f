#include "export/rows/outline.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/text_hash.h"

namespace outturn::exporting {
namespace {

// Finds nodes in constant time, so that a document with very many headings takes no longer per heading.
class Builder {
 public:
  SectionNode& section(std::string_view code, std::string_view title) {
    section_ = find(sections_, seen_section_, {kNone, kNone}, code, title);
    office_ = kNone;
    return sections_[section_];
  }
  OfficeNode& office(std::string_view code, std::string_view title) {
    if (section_ == kNone) section("", "");
    std::vector<OfficeNode>& offices = sections_[section_].offices;
    office_ = find(offices, seen_office_, {section_, kNone}, code, title);
    return offices[office_];
  }
  AccomplishmentNode& accomplishment(std::string_view code, std::string_view title) {
    if (office_ == kNone) office("", "");
    std::vector<AccomplishmentNode>& accomplishments = sections_[section_].offices[office_].accomplishments;
    return accomplishments[find(accomplishments, seen_accomplishment_, {section_, office_}, code, title)];
  }
  std::vector<SectionNode> take() { return std::move(sections_); }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  static constexpr std::size_t kFew = 16;  // so many are compared faster than looked up

  using Parents = std::pair<std::size_t, std::size_t>;

  // The indices of nodes under one parent by code and title, which hold no line break.
  struct Index {
    std::size_t nodes = 0;  // that are in it
    std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> by_name;
  };

  static std::string name_of(const Cleaned& code, const Cleaned& title) {
    std::string name(code.view());
    return name.append(1, '\n').append(title.view());
  }

  // The index of the node with this code and title, made at the end where there is none. Mostly it is the one that was
  // `seen` last, or the next one, which shows without any cleaning.
  template <typename Node>
  std::size_t find(std::vector<Node>& nodes, std::size_t& seen, const Parents& parents, std::string_view raw_code,
                   std::string_view raw_title) {
    for (std::size_t i = seen; i < nodes.size() && i <= seen + 1; ++i) {
      if (nodes[i].code.view() == raw_code && nodes[i].title.view() == raw_title) return seen = i;
    }
    Cleaned code(raw_code);
    Cleaned title(raw_title);
    seen = nodes.size() <= kFew ? find_in_few(nodes, code, title) : find_in_index(nodes, parents, code, title);
    if (seen == nodes.size()) {
      Node& made = nodes.emplace_back();
      made.code = std::move(code);
      made.title = std::move(title);
    }
    return seen;
  }

  template <typename Node>
  static std::size_t find_in_few(const std::vector<Node>& nodes, const Cleaned& code, const Cleaned& title) {
    const auto is_it = [&](const Node& node) { return node.code == code && node.title == title; };
    return static_cast<std::size_t>(std::ranges::find_if(nodes, is_it) - nodes.begin());
  }

  template <typename Node>
  std::size_t find_in_index(const std::vector<Node>& nodes, const Parents& parents, const Cleaned& code,
                            const Cleaned& title) {
    Index& index = indices_[parents];
    for (; index.nodes < nodes.size(); ++index.nodes) {
      const Node& node = nodes[index.nodes];
      index.by_name.emplace(name_of(node.code, node.title), index.nodes);
    }
    const auto at = index.by_name.find(name_of(code, title));
    return at == index.by_name.end() ? nodes.size() : at->second;
  }

  std::vector<SectionNode> sections_;
  std::size_t section_ = kNone;  // what the next heading stands under
  std::size_t office_ = kNone;
  std::size_t seen_section_ = 0;
  std::size_t seen_office_ = 0;
  std::size_t seen_accomplishment_ = 0;
  std::map<Parents, Index> indices_;  // of parents with more than a few nodes
};

// A heading printed twice keeps the place of the first.
template <typename Node>
void set_place(Node& node, const Place& place) {
  if (node.place == Place()) node.place = place;
}

void add_heading(Builder& builder, const Heading& heading) {
  switch (heading.kind) {
    case HeadingKind::section:
      return set_place(builder.section(heading.code, heading.title), heading.place);
    case HeadingKind::office:
      return set_place(builder.office(heading.code, heading.title), heading.place);
    case HeadingKind::accomplishment:
      return set_place(builder.accomplishment(heading.code, heading.title), heading.place);
  }
}

}  // namespace

Counts& Counts::operator+=(const Counts& other) {
  offices += other.offices;
  accomplishments += other.accomplishments;
  tables += other.tables;
  outputs += other.outputs;
  results += other.results;
  return *this;
}

std::vector<SectionNode> outline(const Report& report) {
  Builder builder;
  for (const Heading& heading : report.headings) add_heading(builder, heading);
  for (std::size_t i = 0; i < report.tables.size(); ++i) {
    const TableContext& context = report.tables[i].context;
    builder.section(context.section_code, context.section_title);
    builder.office(context.office_code, context.office_title);
    builder.accomplishment(context.accomplishment_number, context.accomplishment_title).tables.push_back(i);
  }
  return builder.take();
}

Counts count(const Report& report, const OfficeNode& office) {
  Counts counts;
  counts.offices = is_named(office) ? 1U : 0U;
  for (const AccomplishmentNode& accomplishment : office.accomplishments) {
    counts.accomplishments += is_named(accomplishment) ? 1U : 0U;
    counts.tables += accomplishment.tables.size();
    for (const std::size_t table : accomplishment.tables) {
      const std::vector<Output>& outputs = report.tables[table].outputs;
      counts.outputs += outputs.size();
      for (const Output& output : outputs) counts.results += output.results.size();
    }
  }
  return counts;
}

Counts count(const Report& report, const SectionNode& section) {
  Counts counts;
  for (const OfficeNode& office : section.offices) counts += count(report, office);
  return counts;
}

}  // namespace outturn::exporting
