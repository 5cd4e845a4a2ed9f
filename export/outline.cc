#include "export/outline.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace outturn::exporting {
namespace {

// Finds nodes in constant time, so that a document with very many headings takes no longer per heading.
class Builder {
 public:
  SectionNode& section(std::string_view code, std::string_view title) {
    section_ = find(sections_, "", code, title);
    office_ = kNone;
    return sections_[section_];
  }
  OfficeNode& office(std::string_view code, std::string_view title) {
    if (section_ == kNone) section("", "");
    std::vector<OfficeNode>& offices = sections_[section_].offices;
    office_ = find(offices, std::to_string(section_) + '\n', code, title);
    return offices[office_];
  }
  AccomplishmentNode& accomplishment(std::string_view code, std::string_view title) {
    if (office_ == kNone) office("", "");
    std::vector<AccomplishmentNode>& accomplishments = sections_[section_].offices[office_].accomplishments;
    const std::string parent = std::to_string(section_) + '\n' + std::to_string(office_) + '\n';
    return accomplishments[find(accomplishments, parent, code, title)];
  }
  std::vector<SectionNode> take() { return std::move(sections_); }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  // The index of the node with this code and title, made at the end where there is none.
  template <typename Node>
  std::size_t find(std::vector<Node>& nodes, const std::string& parent, std::string_view raw_code,
                   std::string_view raw_title) {
    Cleaned code(raw_code);
    Cleaned title(raw_title);
    std::string name = parent;
    name.append(code.view()).append(1, '\n').append(title.view());
    const auto [at, is_new] = indices_.try_emplace(std::move(name), nodes.size());
    if (is_new) {
      Node& made = nodes.emplace_back();
      made.code = std::move(code);
      made.title = std::move(title);
    }
    return at->second;
  }

  std::vector<SectionNode> sections_;
  std::size_t section_ = kNone;  // what the next heading stands under
  std::size_t office_ = kNone;
  std::unordered_map<std::string, std::size_t> indices_;  // by parent, code and title, which hold no line break
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

template <typename Node>
bool is_named(const Node& node) {
  return !node.code.empty() || !node.title.empty();
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
