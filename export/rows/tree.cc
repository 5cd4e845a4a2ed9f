#include "export/rows/tree.h"

#include <array>
#include <cstddef>
#include <functional>
#include <string_view>
#include <tuple>
#include <vector>

#include "export/fields/column.h"
#include "export/fields/write_row.h"
#include "export/rows/document_rows.h"
#include "export/rows/keys.h"
#include "export/rows/outline.h"
#include "export/rows/pieces.h"
#include "export/rows/result_row.h"
#include "export/rows/review.h"
#include "export/rows/shared_fields.h"

namespace outturn::exporting {
namespace {

constexpr std::string_view kInOrder = "In document order.";

// What every level of the tree has to look at.
struct Whole {
  const Report& report;
  const Options& options;
  Keys keys;
  mutable ResultRows rows;  // remembers the last row
  std::vector<SectionNode> sections;
  DocumentRow document;

  Whole(const Report& of, const Options& chosen)
      : report(of),
        options(chosen),
        keys(of),
        rows(of, keys),
        sections(outline(of)),
        document(of, keys.document(), sections, chosen) {}
};

// A node of the outline.
template <typename Node>
struct At {
  const Whole& whole;
  const Node& node;
};

struct OutputAt {
  const Whole& whole;
  ResultAt at;
  [[nodiscard]] const Output& output() const { return whole.report.tables[at.table].outputs[at.output]; }
};

struct RowAt {
  const Result& result;
  const ResultRow& row;
};

// A list of pieces that `list(row)` gives.
template <typename List>
constexpr auto pieces(MemberName name, std::string_view description, List list) {
  return objects<kPiece>(name, description, [list](const auto& row, const auto& visit) {
    for (const Piece& piece : list(row)) visit(piece);
  });
}

constexpr auto kRow = [](const RowAt& at) -> const ResultRow& { return at.row; };
constexpr auto kResult = [](const RowAt& at) -> const Result& { return at.result; };

constexpr RecordOf kTreeResult{
    "result", "",
    std::tuple(part(std::tuple(fields::kResultKey, fields::kResultNumber), kRow), part(kPlannedQuantity, kRow),
               part(kOutcome, kRow),
               pieces(
                   "completed_pieces"_member, "Where the completed value comes from.",
                   [](const RowAt& at) -> const auto& { return at.result.completed_pieces; }),
               pieces(
                   "remark_pieces"_member, "Where the remark comes from, in its order.",
                   [](const RowAt& at) -> const auto& { return at.result.remark_pieces; }),
               part(std::tuple(kAlternatives), kResult))};

constexpr RecordOf kTreeOutput{
    "output", "",
    std::tuple(
        column(fields::kOutputNumber, [](const OutputAt& at) { return at.output().number; }),
        column(fields::kTableNumber, [](const OutputAt& at) { return at.at.table + 1; }),
        column(fields::kGroupTitle, [](const OutputAt& at) { return Cleaned(at.output().group_title); }),
        column(fields::kPlannedText, [](const OutputAt& at) { return Cleaned(at.output().planned_text); }),
        pieces(
            "planned_pieces"_member, "Where the planned text comes from, in its order.",
            [](const OutputAt& at) -> const auto& { return at.output().planned_pieces; }),
        not_empty(objects<kTreeResult>("results"_member, "At least one.", [](const OutputAt& at, const auto& visit) {
          ResultAt here = at.at;
          for (const Result& result : at.output().results) {
            visit(RowAt{result, at.whole.rows.row(here)});
            ++here.result;
          }
        })))};

// The pieces that all tables of an accomplishment have in a member.
template <std::vector<Piece> AlignedTable::*member>
constexpr auto table_pieces(MemberName name, std::string_view description) {
  return objects<kPiece>(name, description, [](const At<AccomplishmentNode>& at, const auto& visit) {
    for (const std::size_t table : at.node.tables) {
      for (const Piece& piece : at.whole.report.tables[table].*member) visit(piece);
    }
  });
}

// Code, title and place of a node.
template <typename Node>
constexpr auto heading(const Field& code, const Field& title) {
  return std::tuple(column(code, [](const At<Node>& at) { return at.node.code.text(); }),
                    column(title, [](const At<Node>& at) { return at.node.title.text(); }),
                    part(fields::kPlace(fields::kHeadingPage, fields::kHeadingLine),
                         [](const At<Node>& at) -> const Place& { return at.node.place; }));
}

constexpr RecordOf kTreeAccomplishment{
    "accomplishment", "",
    std::tuple_cat(
        heading<AccomplishmentNode>(fields::kAccomplishmentNumber, fields::kAccomplishmentTitle),
        std::tuple(
            objects<kTreeOutput>("outputs"_member, kInOrder,
                                 [](const At<AccomplishmentNode>& at, const auto& visit) {
                                   for (const std::size_t table : at.node.tables) {
                                     const std::size_t count = at.whole.report.tables[table].outputs.size();
                                     for (std::size_t i = 0; i < count; ++i)
                                       visit(OutputAt{at.whole, {.table = table, .output = i}});
                                   }
                                 }),
            table_pieces<&AlignedTable::group_headings>("group_headings"_member, "Bold headings inside its tables."),
            table_pieces<&AlignedTable::dropped>("dropped"_member, "Planned cells that were printed twice.")))};

constexpr RecordOf kTreeOffice{
    "office", "Without code and title: what stands directly under the section.",
    std::tuple_cat(heading<OfficeNode>(fields::kOfficeCode, fields::kOfficeTitle),
                   std::tuple(objects<kTreeAccomplishment>("accomplishments"_member, kInOrder,
                                                           [](const At<OfficeNode>& at, const auto& visit) {
                                                             for (const auto& node : at.node.accomplishments)
                                                               visit(At<AccomplishmentNode>{at.whole, node});
                                                           })))};

constexpr RecordOf kTreeSection{
    "section", "",
    std::tuple_cat(
        heading<SectionNode>(fields::kSectionCode, fields::kSectionTitle),
        std::tuple(objects<kTreeOffice>("offices"_member, kInOrder, [](const At<SectionNode>& at, const auto& visit) {
          for (const OfficeNode& node : at.node.offices) visit(At<OfficeNode>{at.whole, node});
        })))};

constexpr RecordOf kContentsEntry{
    "", "",
    std::tuple(column(text("code"_member).or_null(), "Code of the entry.", &ContentsEntry::code),
               column(text("title"_member).or_null(), "Its title.", &ContentsEntry::title),
               column(text("page_label"_member).or_null(), "The page it prints.", &ContentsEntry::page_label))};

constexpr std::array<std::string_view, 1> kFormat = {"outturn-results"};
constexpr int kMajor = 1;
constexpr int kMinor = 0;

constexpr RecordOf kTree{
    "results.json",
    "A whole report as a tree: sections, offices, expected accomplishments, planned outputs, results, with the "
    "provenance of every field.",
    std::tuple(column(word_of<kFormat>("format"_member), "What the record is.",
                      [](const Whole&) { return CleanText::of_clean(kFormat[0]); }),
               column(integer("major"_member).from(kMajor).to(kMajor), "A reader refuses another one.",
                      [](const Whole&) { return kMajor; }),
               column(count_of("minor"_member), "Grows when members are added.", [](const Whole&) { return kMinor; }),
               object<kDocuments>("document"_member, "Its front matter, source and totals.",
                                  [](const Whole& whole) -> const DocumentRow& { return whole.document; }),
               objects<kContentsEntry>("contents"_member, "The report's table of contents.",
                                       [](const Whole& whole, const auto& visit) {
                                         for (const ContentsEntry& entry : whole.report.contents) visit(entry);
                                       }),
               objects<kAbbreviation>("abbreviations"_member, "The report's own list.",
                                      [](const Whole& whole, const auto& visit) {
                                        for (const Abbreviation& one : whole.report.abbreviations) visit(one);
                                      }),
               objects<kFootnote>("footnotes"_member, kInOrder,
                                  [](const Whole& whole, const auto& visit) {
                                    for (const Footnote& one : whole.report.footnotes) visit(one);
                                  }),
               column(counts("debris"_member), "Characters removed as debris, by kind.",
                      [](const Whole& whole) -> const DebrisCount& { return whole.report.debris; }),
               objects<kTreeSection>("sections"_member, kInOrder,
                                     [](const Whole& whole, const auto& visit) {
                                       for (const SectionNode& node : whole.sections)
                                         visit(At<SectionNode>{whole, node});
                                     }),
               objects<kDiagnostic>("diagnostics"_member, "Findings of the stages.",
                                    [](const Whole& whole, const auto& visit) {
                                      for (const Diagnostic& found : whole.report.diagnostics) visit(found);
                                    }))};

}  // namespace

void write_tree_row(const Report& report, const Options& options, FieldSink& fields) {
  Whole whole(report, options);
  fields.begin_row();
  write_row(kTree.columns, whole, fields);
  fields.end_row();
}

const Record& tree_record() {
  return record<kTree>();
}

}  // namespace outturn::exporting
