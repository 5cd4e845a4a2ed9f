#include "core/names.h"

#include <array>
#include <cstddef>

namespace outturn {
namespace {

// The words of an enum in the order of its enumerators, and the last enumerator (so that a new one cannot be
// forgotten here).
template <typename Enum>
struct Names;

template <std::size_t size, typename Enum>
constexpr bool complete(const std::array<std::string_view, size>& words, Enum last) {
  return words.size() == static_cast<std::size_t>(last) + 1;
}

template <>
struct Names<SourceKind> {
  static constexpr std::array<std::string_view, 4> kWords = {"text", "pdf", "word", "html"};
  static_assert(complete(kWords, SourceKind::html));
};

template <>
struct Names<PageForm> {
  static constexpr std::array<std::string_view, 3> kWords = {"printed", "lines", "flow"};
  static_assert(complete(kWords, PageForm::flow));
};

template <>
struct Names<ElementRole> {
  static constexpr std::array<std::string_view, 12> kWords = {"other",     "paragraph", "heading",   "list",
                                                              "list_item", "table",     "table_row", "header_cell",
                                                              "cell",      "caption",   "note",      "figure"};
  static_assert(complete(kWords, ElementRole::figure));
};

template <>
struct Names<Join> {
  static constexpr std::array<std::string_view, 3> kWords = {"none", "space", "paragraph"};
  static_assert(complete(kWords, Join::paragraph));
};

template <>
struct Names<OutputColumn> {
  static constexpr std::array<std::string_view, 3> kWords = {"planned", "completed", "remark"};
  static_assert(complete(kWords, OutputColumn::remark));
};

template <>
struct Names<TableKind> {
  static constexpr std::array<std::string_view, 7> kWords = {"outputs",      "indicators", "resources", "staffing",
                                                             "deliverables", "measures",   "other"};
  static_assert(complete(kWords, TableKind::other));
};

template <>
struct Names<ColumnRole> {
  static constexpr std::array<std::string_view, 8> kWords = {"label",    "planned",  "actual",           "remark",
                                                             "estimate", "variance", "variance_percent", "other"};
  static_assert(complete(kWords, ColumnRole::other));
};

template <>
struct Names<RowKind> {
  static constexpr std::array<std::string_view, 5> kWords = {"item", "group", "subtotal", "total", "narrative"};
  static_assert(complete(kWords, RowKind::narrative));
};

template <>
struct Names<CellSource> {
  static constexpr std::array<std::string_view, 3> kWords = {"line", "geometry", "markup"};
  static_assert(complete(kWords, CellSource::markup));
};

template <>
struct Names<FigureKind> {
  static constexpr std::array<std::string_view, 5> kWords = {"number", "percent", "nil", "text", "not_applicable"};
  static_assert(complete(kWords, FigureKind::not_applicable));
};

template <>
struct Names<HeadingKind> {
  static constexpr std::array<std::string_view, 3> kWords = {"section", "office", "accomplishment"};
  static_assert(complete(kWords, HeadingKind::accomplishment));
};

template <>
struct Names<Move> {
  static constexpr std::array<std::string_view, 7> kWords = {
      "stayed", "joined", "split", "to_result_above", "to_result_below", "value_in_remark", "dropped_duplicate"};
  static_assert(complete(kWords, Move::dropped_duplicate));
};

template <>
struct Names<CompletedKind> {
  static constexpr std::array<std::string_view, 9> kWords = {"number",  "percent", "money", "yes",  "no",
                                                             "partial", "all",     "none",  "other"};
  static_assert(complete(kWords, CompletedKind::other));
};

template <>
struct Names<VarianceDirection> {
  static constexpr std::array<std::string_view, 3> kWords = {"none", "above", "below"};
  static_assert(complete(kWords, VarianceDirection::below));
};

template <>
struct Names<Status> {
  static constexpr std::array<std::string_view, 8> kWords = {
      "met", "exceeded", "short", "delivered", "partly_delivered", "not_delivered", "not_applicable", "unknown"};
  static_assert(complete(kWords, Status::unknown));
};

template <typename Enum>
std::string_view word(Enum value) {
  const auto index = static_cast<std::size_t>(value);
  return index < Names<Enum>::kWords.size() ? Names<Enum>::kWords[index] : std::string_view();
}

template <typename Enum>
std::optional<Enum> find(std::string_view name) {
  for (std::size_t i = 0; i < Names<Enum>::kWords.size(); ++i) {
    if (Names<Enum>::kWords[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

// For the enums whose words stand beside their definition.
template <typename Enum>
std::optional<Enum> find_up_to(std::string_view name, Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (to_string(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(SourceKind kind) {
  return word(kind);
}
std::string_view to_string(Join join) {
  return word(join);
}
std::string_view to_string(PageForm form) {
  return word(form);
}
std::string_view to_string(ElementRole role) {
  return word(role);
}
std::string_view to_string(OutputColumn column) {
  return word(column);
}
std::string_view to_string(TableKind kind) {
  return word(kind);
}
std::string_view to_string(ColumnRole role) {
  return word(role);
}
std::string_view to_string(CellSource source) {
  return word(source);
}
std::string_view to_string(FigureKind kind) {
  return word(kind);
}
std::string_view to_string(RowKind kind) {
  return word(kind);
}
std::string_view to_string(HeadingKind kind) {
  return word(kind);
}
std::string_view to_string(Move move) {
  return word(move);
}
std::string_view to_string(CompletedKind kind) {
  return word(kind);
}
std::string_view to_string(VarianceDirection direction) {
  return word(direction);
}
std::string_view to_string(Status status) {
  return word(status);
}

template <typename Enum>
std::optional<Enum> from_string(std::string_view name) {
  return find<Enum>(name);
}

template <>
std::optional<Severity> from_string<Severity>(std::string_view name) {
  return find_up_to(name, Severity::error);
}

template <>
std::optional<ErrorCode> from_string<ErrorCode>(std::string_view name) {
  return find_up_to(name, ErrorCode::internal);
}

template std::optional<SourceKind> from_string(std::string_view name);
template std::optional<Join> from_string(std::string_view name);
template std::optional<PageForm> from_string(std::string_view name);
template std::optional<ElementRole> from_string(std::string_view name);
template std::optional<OutputColumn> from_string(std::string_view name);
template std::optional<TableKind> from_string(std::string_view name);
template std::optional<ColumnRole> from_string(std::string_view name);
template std::optional<CellSource> from_string(std::string_view name);
template std::optional<FigureKind> from_string(std::string_view name);
template std::optional<RowKind> from_string(std::string_view name);
template std::optional<HeadingKind> from_string(std::string_view name);
template std::optional<Move> from_string(std::string_view name);
template std::optional<CompletedKind> from_string(std::string_view name);
template std::optional<VarianceDirection> from_string(std::string_view name);
template std::optional<Status> from_string(std::string_view name);

template <typename Enum>
std::span<const std::string_view> words() {
  return Names<Enum>::kWords;
}

template <>
std::span<const std::string_view> words<Severity>() {
  static const std::array kWords = {to_string(Severity::note), to_string(Severity::warning),
                                    to_string(Severity::error)};
  return kWords;
}

template std::span<const std::string_view> words<SourceKind>();
template std::span<const std::string_view> words<TableKind>();
template std::span<const std::string_view> words<ColumnRole>();
template std::span<const std::string_view> words<Join>();
template std::span<const std::string_view> words<OutputColumn>();
template std::span<const std::string_view> words<RowKind>();
template std::span<const std::string_view> words<FigureKind>();
template std::span<const std::string_view> words<HeadingKind>();
template std::span<const std::string_view> words<Move>();
template std::span<const std::string_view> words<CompletedKind>();
template std::span<const std::string_view> words<VarianceDirection>();
template std::span<const std::string_view> words<Status>();

}  // namespace outturn
