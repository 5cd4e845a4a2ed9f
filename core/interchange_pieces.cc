// Quantities and the pieces of the source, as every record that has some carries them.
#include "core/interchange_fields.h"

namespace outturn::interchange {

void write_pieces(JsonWriter& json, MemberName name, const std::vector<Piece>& pieces) {
  if (pieces.empty()) return;
  json.member(name);
  json.begin_array();
  for (const Piece& piece : pieces) {
    json.begin_object();
    json.integer_member("row"_member, piece.row);
    json.integer_member("column"_member, piece.column);
    json.integer_member("begin"_member, piece.begin);
    json.integer_member("end"_member, piece.end);
    write_place(json, piece.place);
    json.integer_member("last_page"_member, piece.last_page);
    if (piece.move != Move::stayed) json.text_member("move"_member, to_string(piece.move));
    if (piece.score != 1) {
      json.member("score"_member);
      json.real(piece.score);
    }
    json.end_object();
  }
  json.end_array();
}

void write_decimal(JsonWriter& json, MemberName name, const std::optional<Decimal>& number) {
  if (number) json.text_member(name, number->to_string());
}

void write_quantity(JsonWriter& json, MemberName name, const Quantity& quantity) {
  json.member(name);
  json.begin_object();
  write_decimal(json, "value"_member, quantity.value);
  write_decimal(json, "max"_member, quantity.max);
  json.text_member("qualifier"_member, quantity.qualifier);
  json.text_member("unit"_member, quantity.unit);
  json.end_object();
}

void write_strings(JsonWriter& json, MemberName name, const std::vector<std::string>& strings) {
  if (strings.empty()) return;
  json.member(name);
  json.begin_array();
  for (const std::string& string : strings) json.string(string);
  json.end_array();
}

std::vector<Piece> read_pieces(const Object& object, std::string_view name) {
  std::vector<Piece> pieces;
  object.each_object(name, [&](const Object& piece) {
    pieces.push_back({.row = piece.integer<std::uint32_t>("row"),
                      .column = piece.integer<std::uint32_t>("column"),
                      .begin = piece.integer<std::uint32_t>("begin"),
                      .end = piece.integer<std::uint32_t>("end"),
                      .place = read_place(piece),
                      .last_page = piece.integer<int>("last_page"),
                      .move = piece.word("move", Move::stayed),
                      .score = piece.real("score", 1)});
  });
  return pieces;
}

std::optional<Quantity> read_quantity(const Object& object, std::string_view name) {
  const JsonValue* value = object.find(name);
  if (value == nullptr) return std::nullopt;
  const Object quantity(*value, object.reader());
  return Quantity{.value = quantity.decimal("value").value_or(Decimal()),
                  .max = quantity.decimal("max"),
                  .qualifier = quantity.text("qualifier"),
                  .unit = quantity.text("unit")};
}

std::vector<std::string> read_strings(const Object& object, std::string_view name) {
  std::vector<std::string> strings;
  object.each(name, [&](const JsonValue& value) { strings.push_back(text_of(value, object.reader())); });
  return strings;
}

}  // namespace outturn::interchange
