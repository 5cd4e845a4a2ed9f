// outturn-pages. Words, rules and lines are the bulk of a stream, so they are arrays rather than objects:
//   word [text, x0, y0, x1, y1, baseline, font_size, font, space_before, element + 1, doubt, hidden_layer]
//        (zeros at the end are left out; doubt is what its certainty lacks, in hundredths)
//   element [id, parent, role, column_span, row_span]
//   rule [x0, y0, x1, y1]
//   line [number, text]
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "core/interchange_fields.h"

namespace outturn::interchange {
namespace {

constexpr std::string_view kPagesFormat = "outturn-pages";

void write_fonts(JsonWriter& json, const std::vector<Font>& fonts) {
  if (fonts.empty()) return;
  json.member("fonts"_member);
  json.begin_array();
  for (const Font& font : fonts) {
    json.begin_object();
    json.text_member("name"_member, font.name);
    write_weight(json, font.weight);
    json.flag_member("italic"_member, font.italic);
    json.end_object();
  }
  json.end_array();
}

void write_word(JsonWriter& json, const Word& word) {
  json.begin_array();
  json.string(word.text);
  json.points(word.box.x0);
  json.points(word.box.y0);
  json.points(word.box.x1);
  json.points(word.box.y1);
  json.points(word.baseline);
  json.points(word.font_size);
  const std::array<std::int64_t, 5> rest = {word.font, word.space_before ? 1 : 0, std::int64_t{word.element} + 1,
                                            100 - std::lround(100 * word.certainty), word.hidden_layer ? 1 : 0};
  std::size_t count = rest.size();
  while (count > 0 && rest[count - 1] == 0) --count;
  for (std::size_t at = 0; at < count; ++at) json.integer(rest[at]);
  json.end_array();
}

template <typename Element, typename Write>
void write_array(JsonWriter& json, MemberName name, const std::vector<Element>& elements, Write write) {
  if (elements.empty()) return;
  json.member(name);
  json.begin_array();
  for (const Element& element : elements) write(json, element);
  json.end_array();
}

void write_page(JsonWriter& json, const Page& page) {
  begin_record(json, "page");
  json.integer_member("number"_member, page.number);
  if (page.form != PageForm::printed) json.text_member("form"_member, to_string(page.form));
  if (page.width != 0 || page.height != 0) {
    json.member("width"_member);
    json.points(page.width);
    json.member("height"_member);
    json.points(page.height);
  }
  json.integer_member("rotation"_member, page.rotation);
  write_fonts(json, page.fonts);
  write_array(json, "words"_member, page.words, write_word);
  write_array(json, "rules"_member, page.rules, [](JsonWriter& out, const Rule& rule) { write_box(out, rule.box); });
  write_array(json, "elements"_member, page.elements, [](JsonWriter& out, const StructureElement& element) {
    out.begin_array();
    out.integer(element.id);
    out.integer(element.parent);
    out.string(to_string(element.role));
    out.integer(element.column_span);
    out.integer(element.row_span);
    out.end_array();
  });
  write_blocks(json, page.blocks);
  write_array(json, "lines"_member, page.lines, [](JsonWriter& out, const TextLine& line) {
    out.begin_array();
    out.integer(line.number);
    out.string(line.text);
    out.end_array();
  });
  json.end_record();
}

std::int64_t integer_of(const JsonValue& value, const RecordReader& reader) {
  if (!value.IsInt64()) reader.refuse("an integer was expected");
  return value.GetInt64();
}

Word read_word(const JsonValue& value, std::size_t fonts, const RecordReader& reader) {
  constexpr rapidjson::SizeType kFont = 7;
  constexpr rapidjson::SizeType kSpaceBefore = 8;
  constexpr rapidjson::SizeType kElement = 9;
  constexpr rapidjson::SizeType kDoubt = 10;
  constexpr rapidjson::SizeType kHiddenLayer = 11;
  const auto points = [&](rapidjson::SizeType index) { return points_of(element(value, index, reader), reader); };
  Word word;
  word.text = text_of(element(value, 0, reader), reader);
  word.box = {points(1), points(2), points(3), points(4)};
  word.baseline = points(5);
  word.font_size = points(6);
  const std::int64_t font = value.Size() > kFont ? integer_of(value[kFont], reader) : 0;
  if (font < 0 || static_cast<std::uint64_t>(font) >= fonts || font > std::numeric_limits<std::uint16_t>::max()) {
    reader.refuse("a word has a font that its page does not list");
  }
  word.font = static_cast<std::uint16_t>(font);
  word.space_before = value.Size() > kSpaceBefore && integer_of(value[kSpaceBefore], reader) != 0;
  const std::int64_t element = value.Size() > kElement ? integer_of(value[kElement], reader) : 0;
  if (element < 0 || element > std::numeric_limits<std::int32_t>::max()) reader.refuse("a word of no element");
  word.element = static_cast<std::int32_t>(element - 1);
  const std::int64_t doubt = value.Size() > kDoubt ? integer_of(value[kDoubt], reader) : 0;
  if (doubt < 0 || doubt > 100) reader.refuse("a word of no certainty");
  word.certainty = static_cast<float>(100 - doubt) / 100;
  word.hidden_layer = value.Size() > kHiddenLayer && integer_of(value[kHiddenLayer], reader) != 0;
  return word;
}

StructureElement read_element(const JsonValue& value, const RecordReader& reader) {
  const auto number = [&](rapidjson::SizeType index) {
    const std::int64_t integer = integer_of(element(value, index, reader), reader);
    if (integer < -1 || integer > std::numeric_limits<std::int32_t>::max()) reader.refuse("an element out of range");
    return static_cast<std::int32_t>(integer);
  };
  const auto role = from_string<ElementRole>(text_of(element(value, 2, reader), reader));
  if (!role) reader.refuse("an element of an unknown role");
  return {number(0), number(1), *role, number(3), number(4)};
}

Page read_page(const RecordReader& reader) {
  const Object record(reader.record(), reader);
  Page page;
  page.number = record.integer<int>("number");
  page.form = record.word("form", PageForm::printed);
  page.width = record.points("width");
  page.height = record.points("height");
  page.rotation = record.integer<int>("rotation");
  record.each_object("fonts", [&](const Object& font) {
    page.fonts.push_back({font.text("name"), read_weight(font), font.flag("italic")});
  });
  record.each("words",
              [&](const JsonValue& value) { page.words.push_back(read_word(value, page.fonts.size(), reader)); });
  record.each("rules", [&](const JsonValue& value) { page.rules.push_back({read_box(value, reader)}); });
  record.each("elements", [&](const JsonValue& value) { page.elements.push_back(read_element(value, reader)); });
  page.blocks = read_blocks(record);
  record.each("lines", [&](const JsonValue& value) {
    page.lines.push_back({integer_of(element(value, 0, reader), reader), text_of(element(value, 1, reader), reader)});
  });
  return page;
}

}  // namespace

struct PageWriter::State {
  explicit State(std::ostream& out) : json(out) {}
  JsonWriter json;
};

PageWriter::PageWriter(std::ostream& out) : state_(std::make_unique<State>(out)) {
  write_header(state_->json, kPagesFormat);
}

PageWriter::~PageWriter() = default;

void PageWriter::begin_document(const DocumentInfo& info) {
  write_document(state_->json, info, nullptr);
}
void PageWriter::page(Page&& page) {
  write_page(state_->json, page);
}
void PageWriter::diagnostic(Diagnostic&& diagnostic) {
  write_diagnostic(state_->json, diagnostic);
}
void PageWriter::end_document() {
  write_end(state_->json);
}
void PageWriter::failure(const Failure& failure) {
  write_failure(state_->json, failure);
}

void read_pages(std::istream& in, const std::string& name, PageSink& sink,
                const std::function<void(const Failure&)>& on_failure) {
  RecordReader reader(in, name, kPagesFormat);
  while (reader.next()) {
    const Object record(reader.record(), reader);
    if (reader.kind() == "page") {
      sink.page(read_page(reader));
    } else if (reader.kind() == "diagnostic") {
      sink.diagnostic(read_diagnostic(record));
    } else if (reader.kind() == "document") {
      sink.begin_document(read_document(record));
    } else if (reader.kind() == "end") {
      sink.end_document();
    } else if (reader.kind() == "failure") {
      on_failure(read_failure(record));
    }
  }
}

}  // namespace outturn::interchange
