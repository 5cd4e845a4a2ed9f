// A Word document and texts in Arabic, read from bytes to figures.
#include <string>
#include <vector>

#include "library/outturn.h"
#include "support/catch.h"
#include "support/tiny_docx.h"

namespace outturn::library {
namespace {

using test::word_cell;
using test::word_row;

const std::string kFromRight = "\u202B";
const std::string kEnd = "\u202C";
const std::string kMark = "\u200F";

std::string row_of(const std::string& planned, const std::string& completed, const std::string& remark) {
  return word_row(word_cell(planned) + word_cell(completed) + word_cell(remark));
}

// "planned => completed : remark [planned figure]" of each result.
std::vector<std::string> results_of(const Report& report) {
  std::vector<std::string> found;
  for (const AlignedTable& table : report.tables) {
    for (const Output& output : table.outputs) {
      for (const Result& result : output.results) {
        found.push_back(output.planned_text + " => " + result.completed_text + " : " + result.remark + " [" +
                        (result.planned ? result.planned->value.to_string() : "") + "]");
      }
    }
  }
  return found;
}

TEST_CASE("a Word table whose columns run from the right is read as it is meant, with digits of its own") {
  const std::string body =
      test::word_paragraph("العنصر ١: المياه", "<w:bidi/>") +
      test::word_paragraph("الإنجاز المتوقع ١-١: مياه أنقى", "<w:bidi/>") +
      test::word_table(row_of("النواتج المقررة", "المنجز (العدد أو نعم/لا)", "ملاحظات") +
                           row_of("حفر ١ ٢٣٠ بئرا (٣٠ في الوادي) و١٢ قناة", "١ ١٠٤٫٥", "بئرا (٢٨ في الوادي)") +
                           row_of("", "١٢", "قناة") + row_of("نشر خريطة المياه", "نعم", "نشرت"),
                       "<w:bidiVisual/>");
  const Report report = read(Bytes{test::TinyDocx(body).bytes(), "r.docx"});
  REQUIRE(report.tables.size() == 1);
  CHECK(report.tables[0].context.accomplishment_number == "1.1");
  CHECK(results_of(report) ==
        std::vector<std::string>{"حفر ١ ٢٣٠ بئرا (٣٠ في الوادي) و١٢ قناة => ١ ١٠٤٫٥ : بئرا (٢٨ في الوادي) [1230]",
                                 "حفر ١ ٢٣٠ بئرا (٣٠ في الوادي) و١٢ قناة => ١٢ : قناة [12]",
                                 "نشر خريطة المياه => نعم : نشرت []"});
}

TEST_CASE("marks of direction in a text are no part of its cells and change no figure") {
  const std::string text = kMark +
                           "الإنجاز المتوقع 1-1: مياه أنقى\n\nالنواتج المقررة\tالمنجز (العدد أو نعم/لا)\tملاحظات\n" +
                           "حفر " + kMark + "30 بئرا\t" + kMark + "28" + kMark + "\tبئرا (" + kFromRight +
                           "4 في الوادي" + kEnd + ")\nنشر خريطة المياه\t\u2067نعم\u2069\tنشرت\n";
  CHECK(results_of(read(Bytes{text, "r.txt"})) ==
        std::vector<std::string>{"حفر 30 بئرا => 28 : بئرا (4 في الوادي) [30]", "نشر خريطة المياه => نعم : نشرت []"});
}

}  // namespace
}  // namespace outturn::library
