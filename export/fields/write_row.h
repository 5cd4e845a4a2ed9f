// Writes a row by its columns (column.h).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

#include "core/decimal.h"
#include "core/names.h"
#include "export/fields/clean_text.h"
#include "export/fields/column.h"
#include "export/fields/field.h"
#include "export/fields/field_sink.h"

namespace outturn::exporting {

template <typename... Columns, typename Row>
void write_row(const std::tuple<Columns...>& columns, const Row& row, FieldSink& sink);

namespace detail {

template <typename Value>
constexpr bool is_text = std::is_same_v<Value, CleanText> || std::is_same_v<Value, Cleaned>;

// Texts, decimals, dates are empty where they are; a whole number where it is nullopt, or 0 in a column that may be
// empty and counts from 1.
template <typename Value>
void put(const Field& field, const Value& value, FieldSink& sink) {
  if constexpr (is_text<Value>) {
    sink.text(field.name, value);
  } else if constexpr (std::is_same_v<Value, std::string>) {
    sink.text(field.name, Cleaned(value));
  } else if constexpr (std::is_enum_v<Value>) {
    sink.word(field.name, to_string(value));
  } else if constexpr (std::is_same_v<Value, std::vector<Cleaned>>) {
    sink.list(field.name, value);
  } else if constexpr (std::is_same_v<Value, std::optional<Decimal>>) {
    sink.decimal(field.name, value);
  } else if constexpr (std::is_same_v<Value, double>) {
    sink.share(field.name, value);
  } else if constexpr (std::is_same_v<Value, Points>) {
    sink.points(field.name, value.value);
  } else if constexpr (std::is_same_v<Value, std::optional<std::int64_t>>) {
    value ? sink.integer(field.name, *value) : sink.nothing(field.name);
  } else if constexpr (std::is_integral_v<Value>) {
    const auto number = static_cast<std::int64_t>(value);
    field.nullable ? sink.known(field.name, number) : sink.integer(field.name, number);
  } else {
    sink.counts(field.name, value);
  }
}

template <typename Get, typename Row>
void write(const ColumnOf<Get>& column, const Row& row, FieldSink& sink) {
  put(column.field, std::invoke(column.get, row), sink);
}

template <typename Columns, typename Get, typename Row>
void write(const PartOf<Columns, Get>& part, const Row& row, FieldSink& sink) {
  write_row(part.columns, std::invoke(part.get, row), sink);
}

template <typename Columns, typename Get, typename Row>
void write(const ObjectOf<Columns, Get>& object, const Row& row, FieldSink& sink) {
  sink.begin_object(object.field.name);
  write_row(*object.columns, std::invoke(object.get, row), sink);
  sink.end_object();
}

template <typename Columns, typename Each, typename Row>
void write(const ObjectsOf<Columns, Each>& objects, const Row& row, FieldSink& sink) {
  sink.begin_objects(objects.field.name);
  objects.each(row, [&](const auto& item) {
    sink.begin_item();
    write_row(*objects.columns, item, sink);
    sink.end_object();
  });
  sink.end_objects();
}

}  // namespace detail

template <typename... Columns, typename Row>
void write_row(const std::tuple<Columns...>& columns, const Row& row, FieldSink& sink) {
  std::apply([&](const auto&... column) { (detail::write(column, row, sink), ...); }, columns);
}

}  // namespace outturn::exporting
