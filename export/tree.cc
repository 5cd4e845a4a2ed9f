// results.json: the results as the report orders them, with the provenance of every field. Members have the names
// of the tables' columns.
#include "core/json_writer.h"
#include "core/names.h"
#include "export/clean_text.h"
#include "export/export.h"
#include "export/outline.h"
#include "export/pieces.h"
#include "export/result_row.h"
#include "export/review.h"
#include "export/sinks.h"
#include "export/table_rows.h"

namespace outturn::exporting {
namespace {

class TreeWriter {
 public:
  TreeWriter(const Report& report, const Options& options, JsonWriter& json)
      : report_(report), options_(options), json_(json), fields_(json), keys_(report) {}

  void write() {
    json_.begin_record();
    fields_.text("format", "outturn-results");
    fields_.integer("major", 1);
    fields_.integer("minor", 0);
    object("document", [&] { write_document_fields(report_, keys_, options_, fields_); });
    write_front();
    const std::vector<SectionNode> sections = outline(report_);
    array("sections", sections, [&](const SectionNode& section) { write_section(section); });
    array("diagnostics", report_.diagnostics, [&](const Diagnostic& found) { write_fields(found, fields_); });
    json_.end_record();
  }

 private:
  template <typename Write>
  void object(std::string_view name, Write write) {
    json_.key(name);
    json_.begin_object();
    write();
    json_.end_object();
  }

  // An array of objects: `write(item)` writes the members of one.
  template <typename Items, typename Write>
  void array(std::string_view name, const Items& items, Write write) {
    json_.key(name);
    json_.begin_array();
    for (const auto& item : items) {
      json_.begin_object();
      write(item);
      json_.end_object();
    }
    json_.end_array();
  }

  void pieces(std::string_view name, const std::vector<Piece>& all) {
    array(name, all, [&](const Piece& piece) { write_fields(piece, fields_); });
  }

  void write_front() {
    array("contents", report_.contents, [&](const ContentsEntry& entry) {
      fields_.text("code", clean_text(entry.code));
      fields_.text("title", clean_text(entry.title));
      fields_.text("page_label", clean_text(entry.page_label));
    });
    array("abbreviations", report_.abbreviations, [&](const Abbreviation& one) { write_fields(one, fields_); });
    array("footnotes", report_.footnotes, [&](const Footnote& one) { write_fields(one, fields_); });
    object("debris", [&] {
      for (const auto& [kind, characters] : report_.debris) fields_.integer(clean_text(kind), characters);
    });
  }

  void write_section(const SectionNode& section) {
    fields_.text("section_code", section.code);
    fields_.text("section_title", section.title);
    fields_.place(section.place);
    array("offices", section.offices, [&](const OfficeNode& office) { write_office(office); });
  }

  void write_office(const OfficeNode& office) {
    fields_.text("office_code", office.code);
    fields_.text("office_title", office.title);
    fields_.place(office.place);
    array("accomplishments", office.accomplishments,
          [&](const AccomplishmentNode& accomplishment) { write_accomplishment(accomplishment); });
  }

  void write_accomplishment(const AccomplishmentNode& accomplishment) {
    fields_.text("accomplishment_number", accomplishment.code);
    fields_.text("accomplishment_title", accomplishment.title);
    fields_.place(accomplishment.place);
    json_.key("outputs");
    json_.begin_array();
    for (const std::size_t table : accomplishment.tables) {
      for (std::size_t i = 0; i < report_.tables[table].outputs.size(); ++i)
        write_output({.table = table, .output = i});
    }
    json_.end_array();
    write_table_pieces("group_headings", accomplishment, &AlignedTable::group_headings);
    write_table_pieces("dropped", accomplishment, &AlignedTable::dropped);
  }

  void write_table_pieces(std::string_view name, const AccomplishmentNode& accomplishment,
                          std::vector<Piece> AlignedTable::*member) {
    std::vector<Piece> all;
    for (const std::size_t table : accomplishment.tables) {
      const std::vector<Piece>& some = report_.tables[table].*member;
      all.insert(all.end(), some.begin(), some.end());
    }
    pieces(name, all);
  }

  void write_output(ResultAt at) {
    const Output& output = report_.tables[at.table].outputs[at.output];
    json_.begin_object();
    fields_.integer("output_number", output.number);
    fields_.integer("table_number", static_cast<std::int64_t>(at.table) + 1);
    fields_.text("group_title", clean_text(output.group_title));
    fields_.text("planned_text", clean_text(output.planned_text));
    pieces("planned_pieces", output.planned_pieces);
    array("results", output.results, [&](const Result& result) {
      write_result(result, at);
      ++at.result;
    });
    json_.end_object();
  }

  void write_result(const Result& result, const ResultAt& at) {
    const ResultRow row = result_row(report_, keys_, at);
    fields_.text("result_key", row.result_key);
    fields_.integer("result_number", row.result_number);
    write_planned_quantity(row, fields_);
    write_outcome(row, fields_);
    fields_.text("variance_cause", clean_text(result.variance_cause));
    pieces("completed_pieces", result.completed_pieces);
    pieces("remark_pieces", result.remark_pieces);
    write_alternatives(result, json_);
  }

  const Report& report_;
  const Options& options_;
  JsonWriter& json_;
  JsonFields fields_;
  Keys keys_;
};

}  // namespace

void write_tree(const Report& report, std::ostream& out, const Options& options) {
  JsonWriter json(out);
  TreeWriter(report, options, json).write();
}

}  // namespace outturn::exporting
