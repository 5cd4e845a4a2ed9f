// results.json: the results as the report orders them, with the provenance of every field. Members have the names
// of the tables' columns.
#include "core/byte_buffer.h"
#include "core/error.h"
#include "core/json_writer.h"
#include "core/names.h"
#include "export/clean_text.h"
#include "export/export.h"
#include "export/keys.h"
#include "export/outline.h"
#include "export/pieces.h"
#include "export/result_row.h"
#include "export/review.h"
#include "export/scratch.h"
#include "export/sinks.h"
#include "export/table_rows.h"

namespace outturn::exporting {
namespace {

class TreeWriter {
 public:
  TreeWriter(const Report& report, const Options& options, JsonWriter& json)
      : report_(report), options_(options), json_(json), fields_(json), keys_(report), rows_(report, keys_) {}

  void write() {
    json_.begin_record();
    fields_.text("format"_member, CleanText::of_clean("outturn-results"));
    fields_.integer("major"_member, 1);
    fields_.integer("minor"_member, 0);
    const std::vector<SectionNode> sections = outline(report_);
    object("document"_member, [&] { write_document_fields(report_, sections, keys_.document(), options_, fields_); });
    write_front();
    array("sections"_member, sections, [&](const SectionNode& section) { write_section(section); });
    array("diagnostics"_member, report_.diagnostics, [&](const Diagnostic& found) { write_fields(found, fields_); });
    json_.end_record();
  }

 private:
  template <typename Write>
  void object(MemberName name, Write write) {
    json_.member(name);
    json_.begin_object();
    write();
    json_.end_object();
  }

  // An array of objects: `write(item)` writes the members of one.
  template <typename Items, typename Write>
  void array(MemberName name, const Items& items, Write write) {
    json_.member(name);
    json_.begin_array();
    for (const auto& item : items) {
      json_.begin_object();
      write(item);
      json_.end_object();
    }
    json_.end_array();
  }

  void pieces(MemberName name, const std::vector<Piece>& all) {
    array(name, all, [&](const Piece& piece) { write_fields(piece, fields_); });
  }

  void write_front() {
    array("contents"_member, report_.contents, [&](const ContentsEntry& entry) {
      fields_.text("code"_member, Cleaned(entry.code));
      fields_.text("title"_member, Cleaned(entry.title));
      fields_.text("page_label"_member, Cleaned(entry.page_label));
    });
    array("abbreviations"_member, report_.abbreviations, [&](const Abbreviation& one) { write_fields(one, fields_); });
    array("footnotes"_member, report_.footnotes, [&](const Footnote& one) { write_fields(one, fields_); });
    object("debris"_member, [&] {
      for (const auto& [kind, characters] : report_.debris) write_debris(kind, characters);
    });
  }

  // Kinds come from the stages before: names that are not known here.
  void write_debris(std::string_view kind, std::int64_t characters) {
    json_.key(Cleaned(kind).view());
    json_.integer(characters);
  }

  void write_section(const SectionNode& section) {
    fields_.text("section_code"_member, section.code);
    fields_.text("section_title"_member, section.title);
    fields_.place(section.place);
    array("offices"_member, section.offices, [&](const OfficeNode& office) { write_office(office); });
  }

  void write_office(const OfficeNode& office) {
    fields_.text("office_code"_member, office.code);
    fields_.text("office_title"_member, office.title);
    fields_.place(office.place);
    array("accomplishments"_member, office.accomplishments,
          [&](const AccomplishmentNode& accomplishment) { write_accomplishment(accomplishment); });
  }

  void write_accomplishment(const AccomplishmentNode& accomplishment) {
    fields_.text("accomplishment_number"_member, accomplishment.code);
    fields_.text("accomplishment_title"_member, accomplishment.title);
    fields_.place(accomplishment.place);
    json_.member("outputs"_member);
    json_.begin_array();
    for (const std::size_t table : accomplishment.tables) {
      for (std::size_t i = 0; i < report_.tables[table].outputs.size(); ++i)
        write_output({.table = table, .output = i});
    }
    json_.end_array();
    write_table_pieces("group_headings"_member, accomplishment, &AlignedTable::group_headings);
    write_table_pieces("dropped"_member, accomplishment, &AlignedTable::dropped);
  }

  void write_table_pieces(MemberName name, const AccomplishmentNode& accomplishment,
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
    fields_.integer("output_number"_member, output.number);
    fields_.integer("table_number"_member, static_cast<std::int64_t>(at.table) + 1);
    fields_.text("group_title"_member, Cleaned(output.group_title));
    fields_.text("planned_text"_member, Cleaned(output.planned_text));
    pieces("planned_pieces"_member, output.planned_pieces);
    array("results"_member, output.results, [&](const Result& result) {
      write_result(result, at);
      ++at.result;
    });
    json_.end_object();
  }

  void write_result(const Result& result, const ResultAt& at) {
    const ResultRow& row = rows_.row(at);
    fields_.text("result_key"_member, row.result_key);
    fields_.integer("result_number"_member, row.result_number);
    write_planned_quantity(row, fields_);
    write_outcome(row, fields_);
    pieces("completed_pieces"_member, result.completed_pieces);
    pieces("remark_pieces"_member, result.remark_pieces);
    write_alternatives(result, json_);
  }

  const Report& report_;
  const Options& options_;
  JsonWriter& json_;
  JsonFields fields_;
  Keys keys_;
  ResultRows rows_;
};

}  // namespace

void write_tree(const Report& report, std::ostream& out, const Options& options) {
  ByteBuffer& bytes = scratch();
  JsonWriter json(bytes);
  TreeWriter(report, options, json).write();
  out.write(bytes.view().data(), static_cast<std::streamsize>(bytes.size()));
  if (!out) throw Error(ErrorCode::cannot_write, "", "cannot write");
}

}  // namespace outturn::exporting
