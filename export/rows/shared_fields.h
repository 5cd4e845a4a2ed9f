// Fields that several tables have.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

#include "core/place.h"
#include "core/report.h"
#include "export/fields/clean_text.h"
#include "export/fields/column.h"
#include "export/rows/outline.h"

namespace outturn::exporting::fields {

inline constexpr Field kDocumentKey = text("document_key"_member)
                                          .said(
                                              "SYMBOL/LANGUAGE, or the input's base name in place of the symbol where "
                                              "the report shows none; the same on every run.");
inline constexpr Field kDocumentSymbol =
    text("document_symbol"_member)
        .or_null()
        .said("The document's symbol as printed: body, session and number with slashes between them.");
inline constexpr Field kLanguage =
    text("language"_member).or_null().said("BCP 47 tag of the language the report is written in, such as zh.");
inline constexpr Field kPeriodStart = date("period_start"_member).or_null().said("First day of the reporting period.");
inline constexpr Field kPeriodEnd = date("period_end"_member).or_null().said("Last day of the reporting period.");

inline constexpr Field kSectionCode =
    text("section_code"_member).or_null().said("Section, such as A; null where there is none.");
inline constexpr Field kSectionTitle =
    text("section_title"_member).or_null().said("The section's title (a department), as printed.");
inline constexpr Field kOfficeCode =
    text("office_code"_member)
        .or_null()
        .said("Office within the section, such as a; null where the section has no offices.");
inline constexpr Field kOfficeTitle = text("office_title"_member).or_null().said("The office's title, as printed.");
inline constexpr Field kAccomplishmentNumber =
    text("accomplishment_number"_member).or_null().said("Expected accomplishment, such as 1.1.");
inline constexpr Field kAccomplishmentTitle =
    text("accomplishment_title"_member).or_null().said("The expected accomplishment, as printed.");
inline constexpr Field kGroupTitle =
    text("group_title"_member).or_null().said("Bold group heading inside the table under which the output stands.");
inline constexpr Field kOutputNumber =
    ordinal("output_number"_member).said("Planned output, counted from 1 within the accomplishment.");
inline constexpr Field kPlannedText = text("planned_text"_member).or_null().said("The whole planned cell.");
inline constexpr Field kTableNumber = ordinal("table_number"_member).said("Table of the document, counted from 1.");

inline constexpr std::string_view kFilePage = "Page of the file, counted from 1; null where the source has no pages.";
inline constexpr std::string_view kTextLine = "Line of a text source, counted from 1; null for a PDF.";
inline constexpr std::string_view kHeadingPage =
    "Page of the heading, counted from 1; null where the source has no pages or only a table names it.";
inline constexpr std::string_view kHeadingLine =
    "Line of the heading in a text source, counted from 1; null for a PDF.";

inline constexpr auto kPage = [](std::string_view description) {
  return column(ordinal("page"_member).or_null(), description, &Place::page);
};
inline constexpr auto kLine = [](std::string_view description) {
  return column(ordinal("line"_member).or_null(), description, &Place::line);
};
// page and line of a Place.
inline constexpr auto kPlace = [](std::string_view page, std::string_view line) {
  return std::tuple(kPage(page), kLine(line));
};

template <float Box::*side>
inline constexpr auto kSide =
    [](const Place& place) { return Points{place.box ? std::optional((*place.box).*side) : std::nullopt}; };
// x0, y0, x1, y1 of a Place.
inline constexpr std::tuple kBox(
    column(number("x0"_member).or_null().in("points").rounded_to(2),
           "Left edge in points (1/72 inch) from the page's left edge, as displayed; null where the source has no "
           "boxes.",
           kSide<&Box::x0>),
    column(number("y0"_member).or_null().in("points").rounded_to(2), "Upper edge in points from the page's top.",
           kSide<&Box::y0>),
    column(number("x1"_member).or_null().in("points").rounded_to(2), "Right edge in points from the page's left edge.",
           kSide<&Box::x1>),
    column(number("y1"_member).or_null().in("points").rounded_to(2), "Lower edge in points from the page's top.",
           kSide<&Box::y1>));

// What is counted of a document, section or office.
inline constexpr auto kOfficeCount = column(count_of("office_count"_member), "Offices.", &Counts::offices);
inline constexpr std::tuple kCounts(column(count_of("accomplishment_count"_member), "Expected accomplishments.",
                                           &Counts::accomplishments),
                                    column(count_of("table_count"_member), "Tables.", &Counts::tables),
                                    column(count_of("output_count"_member), "Planned outputs.", &Counts::outputs),
                                    column(count_of("result_count"_member), "Results.", &Counts::results));

}  // namespace outturn::exporting::fields

namespace outturn::exporting {

// What the rows of every table but the results begin with.
struct DocumentHead {
  CleanText key;
  Cleaned symbol;
  Cleaned language;

  // The report and the key outlive it.
  DocumentHead(const Report& report, const CleanText& document_key)
      : key(document_key), symbol(report.front.symbol), language(report.front.language) {}
};

inline constexpr std::tuple kDocumentHead(column(fields::kDocumentKey, &DocumentHead::key),
                                          column(fields::kDocumentSymbol, &DocumentHead::symbol),
                                          column(fields::kLanguage, &DocumentHead::language));

}  // namespace outturn::exporting
