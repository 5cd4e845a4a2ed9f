// outturn-pages: the blocks of a flow. Each is an object that says what it is: "paragraph", "grid" or "note".
#include "core/interchange_fields.h"

namespace outturn::interchange {

void write_weight(JsonWriter& json, TypeWeight weight) {
  if (weight == TypeWeight::regular) return;
  json.member("bold"_member);
  if (weight == TypeWeight::bold) return json.boolean(true);
  json.null();
}

TypeWeight read_weight(const Object& object) {
  const JsonValue* value = object.find("bold");
  if (value != nullptr && value->IsNull()) return TypeWeight::unknown;
  return weight_of(object.flag("bold"));
}

namespace {

void write_paragraph_members(JsonWriter& json, const FlowParagraph& paragraph) {
  json.text_member("text"_member, paragraph.text);
  if (paragraph.indent != 0) {
    json.member("indent"_member);
    json.points(paragraph.indent);
  }
  write_weight(json, paragraph.weight);
  json.flag_member("italic"_member, paragraph.italic);
  json.integer_member("heading_level"_member, paragraph.heading_level);
  if (!paragraph.raised.empty()) {
    json.member("raised"_member);
    json.begin_array();
    for (const TextRange& range : paragraph.raised) {
      json.begin_object();
      json.integer_member("begin"_member, range.begin);
      json.integer_member("end"_member, range.end);
      json.end_object();
    }
    json.end_array();
  }
  write_place(json, paragraph.place);
}

FlowParagraph read_paragraph(const Object& object) {
  FlowParagraph paragraph;
  paragraph.text = object.text("text");
  paragraph.indent = object.points("indent");
  paragraph.weight = read_weight(object);
  paragraph.italic = object.flag("italic");
  paragraph.heading_level = object.integer<int>("heading_level");
  object.each_object("raised", [&](const Object& item) {
    const TextRange range{item.integer<std::uint32_t>("begin"), item.integer<std::uint32_t>("end")};
    const std::uint32_t from = paragraph.raised.empty() ? 0 : paragraph.raised.back().end;
    if (range.begin < from || range.end <= range.begin || range.end > paragraph.text.size()) {
      item.refuse("begin", "and end are no range of the text behind the last one");
    }
    paragraph.raised.push_back(range);
  });
  paragraph.place = read_place(object);
  return paragraph;
}

void write_cell(JsonWriter& json, const FlowCell& cell) {
  json.begin_object();
  json.integer_member("column"_member, cell.column);
  if (cell.column_span != 1) json.integer_member("column_span"_member, cell.column_span);
  json.flag_member("continues_above"_member, cell.continues_above);
  if (!cell.paragraphs.empty()) {
    json.member("paragraphs"_member);
    json.begin_array();
    for (const FlowParagraph& paragraph : cell.paragraphs) {
      json.begin_object();
      write_paragraph_members(json, paragraph);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
}

FlowCell read_cell(const Object& object) {
  FlowCell cell;
  cell.column = object.integer<std::int32_t>("column");
  cell.column_span = object.integer<std::int32_t>("column_span", 1);
  if (cell.column < 0 || cell.column_span < 1) object.refuse("column", "or its span is out of range");
  cell.continues_above = object.flag("continues_above");
  object.each_object("paragraphs", [&](const Object& item) { cell.paragraphs.push_back(read_paragraph(item)); });
  return cell;
}

void write_grid_members(JsonWriter& json, const FlowGrid& grid) {
  json.flag_member("right_to_left"_member, grid.right_to_left);
  write_place(json, grid.place);
  if (!grid.column_widths.empty()) {
    json.member("column_widths"_member);
    json.begin_array();
    for (const float width : grid.column_widths) json.points(width);
    json.end_array();
  }
  json.member("rows"_member);
  json.begin_array();
  for (const FlowRow& row : grid.rows) {
    json.begin_object();
    json.flag_member("header"_member, row.header);
    json.member("cells"_member);
    json.begin_array();
    for (const FlowCell& cell : row.cells) write_cell(json, cell);
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

FlowGrid read_grid(const Object& object) {
  FlowGrid grid;
  grid.right_to_left = object.flag("right_to_left");
  grid.place = read_place(object);
  object.each("column_widths",
              [&](const JsonValue& width) { grid.column_widths.push_back(points_of(width, object.reader())); });
  object.each_object("rows", [&](const Object& item) {
    FlowRow& row = grid.rows.emplace_back();
    row.header = item.flag("header");
    item.each_object("cells", [&](const Object& cell) { row.cells.push_back(read_cell(cell)); });
  });
  return grid;
}

class BlockWriter {
 public:
  explicit BlockWriter(JsonWriter& json) : json_(json) {}

  void operator()(const FlowParagraph& paragraph) const {
    json_.text_member("block_kind"_member, "paragraph");
    write_paragraph_members(json_, paragraph);
  }
  void operator()(const FlowGrid& grid) const {
    json_.text_member("block_kind"_member, "grid");
    write_grid_members(json_, grid);
  }
  void operator()(const FlowNote& note) const {
    json_.text_member("block_kind"_member, "note");
    json_.text_member("marker"_member, note.marker);
    json_.text_member("text"_member, note.text);
    write_place(json_, note.place);
  }

 private:
  JsonWriter& json_;
};

FlowBlock read_block(const Object& object) {
  const std::string kind = object.text("block_kind");
  if (kind == "paragraph") return read_paragraph(object);
  if (kind == "grid") return read_grid(object);
  if (kind == "note") return FlowNote{object.text("marker"), object.text("text"), read_place(object)};
  object.refuse("block_kind", "has an unknown value");
}

}  // namespace

void write_blocks(JsonWriter& json, const std::vector<FlowBlock>& blocks) {
  if (blocks.empty()) return;
  json.member("blocks"_member);
  json.begin_array();
  for (const FlowBlock& block : blocks) {
    json.begin_object();
    std::visit(BlockWriter(json), block);
    json.end_object();
  }
  json.end_array();
}

std::vector<FlowBlock> read_blocks(const Object& page) {
  std::vector<FlowBlock> blocks;
  page.each_object("blocks", [&](const Object& object) { blocks.push_back(read_block(object)); });
  return blocks;
}

}  // namespace outturn::interchange
