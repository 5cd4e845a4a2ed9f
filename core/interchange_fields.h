// The parts of the model that more than one stream carries, written and read the same way everywhere.
// Internal to core (its users are core/interchange_*.cc).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/interchange.h"
#include "core/interchange_reader.h"
#include "core/json_writer.h"

namespace outturn::interchange {

void write_header(JsonWriter& json, std::string_view format);
void begin_record(JsonWriter& json, std::string_view kind);  // JsonWriter::begin_record and its "record" member

void write_failure(JsonWriter& json, const Failure& failure);
void write_document(JsonWriter& json, const DocumentInfo& info, const FrontMatter* front);  // front may be null
void write_end(JsonWriter& json);
void write_diagnostic(JsonWriter& json, const Diagnostic& diagnostic);

// Members of the current object: "page", "line", "box", "block", "grid_row", "grid_cell".
void write_place(JsonWriter& json, const Place& place);
void write_box(JsonWriter& json, const Box& box);  // [x0, y0, x1, y1]
void write_context(JsonWriter& json, const TableContext& context);
// What a raw table and an aligned one say alike of themselves (AnyTable is RawTable or AlignedTable): kind, source,
// caption, unit, columns.
template <typename AnyTable>
void write_table_form(JsonWriter& json, const AnyTable& table);
template <typename AnyTable>
void read_table_form(const Object& record, AnyTable& table);

// Member "bold": true, or null where nobody knows.
void write_weight(JsonWriter& json, TypeWeight weight);
TypeWeight read_weight(const Object& object);

void write_decimal(JsonWriter& json, MemberName name, const std::optional<Decimal>& number);
void write_quantity(JsonWriter& json, MemberName name, const Quantity& quantity);
void write_pieces(JsonWriter& json, MemberName name, const std::vector<Piece>& pieces);
void write_strings(JsonWriter& json, MemberName name, const std::vector<std::string>& strings);
std::optional<Quantity> read_quantity(const Object& object, std::string_view name);
std::vector<Piece> read_pieces(const Object& object, std::string_view name);
std::vector<std::string> read_strings(const Object& object, std::string_view name);

// Member "blocks" of a page.
void write_blocks(JsonWriter& json, const std::vector<FlowBlock>& blocks);
std::vector<FlowBlock> read_blocks(const Object& page);

// Records "indicator" and "figures".
void write_indicator(JsonWriter& json, const Indicator& indicator);
void write_figure_row(JsonWriter& json, const FigureRow& row);
Indicator read_indicator(const Object& record);
FigureRow read_figure_row(const Object& record, std::size_t columns);  // of its table

Failure read_failure(const Object& record);
DocumentInfo read_document(const Object& record);
FrontMatter read_front(const Object& record);
Diagnostic read_diagnostic(const Object& record);
Place read_place(const Object& object);
Box read_box(const JsonValue& value, const RecordReader& reader);
TableContext read_context(const Object& record);

// An element of an array; refuses what is no array, or one too short (elements behind the known ones are ignored).
const JsonValue& element(const JsonValue& array, rapidjson::SizeType index, const RecordReader& reader);

// What a raw report and an aligned one have in common (AnyReport is RawReport or Report): the records before
// the tables, those behind them, and reading either. read_common() is false where the record is none of them.
template <typename AnyReport>
void write_front_parts(JsonWriter& json, const AnyReport& report);
template <typename AnyReport>
void write_back_parts(JsonWriter& json, const AnyReport& report);
template <typename AnyReport>
bool read_common(const RecordReader& reader, AnyReport& report);

}  // namespace outturn::interchange
