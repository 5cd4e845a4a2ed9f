// Tables whose cells come the other way round, as programs copy them that know nothing of the direction of reading.
#include "normalize/text/mirrored_rows.h"

#include <string>
#include <vector>

#include "normalize/language/phrases.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

using Lines = std::vector<std::string>;

// The lines with their cells turned; none where the first is no header in the opposite order.
Lines turned(const Lines& lines, const std::string& language = "ar") {
  std::vector<TextLine> text;
  for (const std::string& line : lines) text.push_back({1, line});
  Lines read;
  if (!turn_mirrored_rows(phrases_for(language), text)) return read;
  for (const TextLine& line : text) read.push_back(line.text);
  return read;
}

const std::string kMirrored = "ملاحظات\tالمنجز (العدد أو نعم/لا)\tالنواتج المقررة";
const std::string kInOrder = "النواتج المقررة\tالمنجز (العدد أو نعم/لا)\tملاحظات";
const std::string kNext = "الإنجاز المتوقع 1-2: خدمات أفضل";

TEST_CASE("rows below a header whose cells are in the opposite order are turned with it") {
  CHECK(turned({kMirrored, "صدرت 3 تقارير\t3\tإعداد 3 تقارير", "", "عقدت 4 حلقات\t4\t"}) ==
        Lines{kInOrder, "إعداد 3 تقارير\t3\tصدرت 3 تقارير", "", "\t4\tعقدت 4 حلقات"});
  CHECK(turned({"Remarks\tCompleted (number or yes/no)\tPlanned outputs", "Issued\t3\t3 reports"}, "en") ==
        Lines{"Planned outputs\tCompleted (number or yes/no)\tRemarks", "3 reports\t3\tIssued"});
}

TEST_CASE("rows are turned up to the next accomplishment or a header in order") {
  CHECK(turned({kMirrored, "a\t3\tb", kNext, "a\t3\tb"}) == Lines{kInOrder, "b\t3\ta", kNext, "a\t3\tb"});
  CHECK(turned({kMirrored, "a\t3\tb", kInOrder, "a\t3\tb"}) == Lines{kInOrder, "b\t3\ta", kInOrder, "a\t3\tb"});
  CHECK(turned({kMirrored, "a\t3\tb", kMirrored, "c\t3\td"}) == Lines{kInOrder, "b\t3\ta", kInOrder, "d\t3\tc"});
}

TEST_CASE("a header in order, or one that is none, turns nothing") {
  CHECK(turned({kInOrder, "a\t3\tb"}).empty());
  CHECK(turned({"ملاحظات\tالفئة\tالنواتج المقررة", "a\t3\tb"}).empty());
  CHECK(turned({"صدرت 3 تقارير\t3\tإعداد 3 تقارير"}).empty());
}

}  // namespace
}  // namespace outturn::normalize
