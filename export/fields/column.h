// What a table's columns are (field.h), and where a row has them. To add one is to add it to its table's list; the rest
// follows.
//
//   constexpr std::tuple kColumns(column(text("marker"_member).or_null(), "As printed.", &Footnote::marker), …);
//   write_row(kColumns, footnote, sink);      // write_row.h: to CSV, to JSON, to both
//   fields_of(kColumns);                      // for schemas
#pragma once

#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "export/fields/field.h"

namespace outturn::exporting {

// A position on a page in points; written with at most two decimals.
struct Points {
  std::optional<float> value;
};

// One field, and what std::invoke(get, row) gives for it: see put().
template <typename Get>
struct ColumnOf {
  Field field;
  Get get;
};

// Columns of a part of the row, std::invoke(get, row).
template <typename Columns, typename Get>
struct PartOf {
  Columns columns;
  Get get;
};

// A field that holds one object, std::invoke(get, row), with columns of its own.
template <typename Columns, typename Get>
struct ObjectOf {
  Field field;
  const Columns* columns;
  Get get;
};

// A field that holds a list of objects: each(row, visit) calls visit(item) for every one.
template <typename Columns, typename Each>
struct ObjectsOf {
  Field field;
  const Columns* columns;
  Each each;
};

// The columns of an object or table, with its name and what it is.
template <typename... Columns>
struct RecordOf {
  std::string_view name;
  std::string_view description;
  std::tuple<Columns...> columns;
};
template <typename... Columns>
RecordOf(std::string_view, std::string_view, std::tuple<Columns...>) -> RecordOf<Columns...>;

template <typename Get>
constexpr auto column(Field field, std::string_view description, Get get) {
  return ColumnOf<Get>{field.said(description), get};
}

// A field that several tables have, with its description.
template <typename Get>
constexpr auto column(Field field, Get get) {
  return ColumnOf<Get>{field, get};
}

template <typename Columns, typename Get>
constexpr auto part(Columns columns, Get get) {
  return PartOf<Columns, Get>{columns, get};
}

template <const auto& record_of>
const Record& record();

template <const auto& record_of, typename Get>
constexpr auto object(MemberName name, std::string_view description, Get get) {
  const Field field{.name = name, .type = FieldType::record, .description = description, .record = &record<record_of>};
  return ObjectOf<std::remove_cvref_t<decltype(record_of.columns)>, Get>{field, &record_of.columns, get};
}

template <const auto& record_of, typename Each>
constexpr auto objects(MemberName name, std::string_view description, Each each) {
  const Field field{
      .name = name, .type = FieldType::record, .list = true, .description = description, .record = &record<record_of>};
  return ObjectsOf<std::remove_cvref_t<decltype(record_of.columns)>, Each>{field, &record_of.columns, each};
}

// The same, with at least one.
template <typename Columns, typename Each>
constexpr auto not_empty(ObjectsOf<Columns, Each> column) {
  column.field = column.field.not_empty();
  return column;
}

// --- for schemas ---------------------------------------------------------------------------------------------------

namespace detail {

template <typename Column>
void add_fields(const Column& column, std::vector<Field>& fields) {
  fields.push_back(column.field);
}

template <typename... Columns>
void add_fields(const std::tuple<Columns...>& columns, std::vector<Field>& fields);

template <typename Columns, typename Get>
void add_fields(const PartOf<Columns, Get>& part, std::vector<Field>& fields) {
  add_fields(part.columns, fields);
}

template <typename... Columns>
void add_fields(const std::tuple<Columns...>& columns, std::vector<Field>& fields) {
  std::apply([&](const auto&... column) { (add_fields(column, fields), ...); }, columns);
}

}  // namespace detail

template <typename... Columns>
std::vector<Field> fields_of(const std::tuple<Columns...>& columns) {
  std::vector<Field> fields;
  detail::add_fields(columns, fields);
  return fields;
}

// Of a RecordOf that has static storage.
template <const auto& record_of>
const Record& record() {
  static const Record kRecord{record_of.name, record_of.description, fields_of(record_of.columns)};
  return kRecord;
}

}  // namespace outturn::exporting
