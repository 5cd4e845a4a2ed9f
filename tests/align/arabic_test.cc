// Arabic: numbers in its digits and forms, what they count, and explanations that begin with a verb.
#include <string>
#include <string_view>
#include <vector>

#include "align/align.h"
#include "align/reading/figures.h"
#include "core/names.h"
#include "support/catch.h"
#include "support/raw_table.h"

using outturn::Report;
using outturn::Result;
using outturn::align::Figure;
using outturn::align::FigureRole;
using outturn::align::reading_words_for;
using outturn::align::scan_figures;
using Found = std::vector<std::string>;

namespace {

// "value unit" of each figure that is no name.
Found figures(std::string_view text) {
  Found found;
  for (const Figure& figure : scan_figures(text, reading_words_for("ar"))) {
    if (figure.role == FigureRole::name) continue;
    std::string line = figure.value.to_string();
    if (figure.max) line += "-" + figure.max->to_string();
    if (figure.role == FigureRole::money) line += " " + *figure.currency;
    if (figure.role == FigureRole::percent) line += " %";
    if (figure.role == FigureRole::count && figure.has_unit()) line += " " + std::string(figure.unit(text));
    found.push_back(line);
  }
  return found;
}

Result first_result(std::string_view row) {
  const Report report = outturn::align::align_report(outturn::test::raw_report(row, "ar"), {});
  return report.tables.at(0).outputs.at(0).results.at(0);
}

// "direction: explanation <cause>" of the first result of a one-row table; "" where nothing is explained.
std::string explanation(std::string_view row) {
  const Result result = first_result(row);
  if (result.variance_text.empty()) return "";
  return std::string(to_string(result.direction)) + ": " + result.variance_text + " <" + result.variance_cause + ">";
}

}  // namespace

TEST_CASE("the noun that an Arabic number counts is the first one, in whatever number", "[arabic]") {
  CHECK(figures("صيانة 14 بئرا جديدة") == Found{"14 بئرا"});
  CHECK(figures("إصلاح 5 جسور خشبية و 12 قاربا") == Found{"5 جسور", "12 قاربا"});
}

TEST_CASE("digits of both kinds are read with either decimal mark", "[arabic]") {
  CHECK(figures("توريد ١ ٢٣٤ كيسا") == Found{"1234 كيسا"});
  CHECK(figures("توريد ١٢٫٥ طنا") == Found{"12.5 طنا"});
  CHECK(figures("توريد ٤٣ ٣٨٧,٢ طنا") == Found{"43387.2 طنا"});
  CHECK(figures("توريد 1,234.5 طنا") == Found{"1234.5 طنا"});
  CHECK(figures("توريد ۱۲٫۵ طنا و۳ ۴۰۰ كيس") == Found{"12.5 طنا", "3400 كيس"});
}

TEST_CASE("shares, magnitudes and money in Arabic", "[arabic]") {
  CHECK(figures("فحص 84 في المائة من العينات") == Found{"84 %"});
  CHECK(figures("فحص ٨٤٪ من العينات") == Found{"84 %"});
  CHECK(figures("بمبلغ 2.4 مليون دولار") == Found{"2400000 USD"});
  CHECK(figures("ضخ 3 ملايين لتر") == Found{"3000000 لتر"});
}

TEST_CASE("years, months and resolutions count nothing in Arabic", "[arabic]") {
  CHECK(figures("في آذار/مارس 2024").empty());
  CHECK(figures("للفترة 2023/2024").empty());
  CHECK(figures("عملا بالقرار 1325 (2000)").empty());
}

TEST_CASE("the dual is two, and one may stand behind its noun", "[arabic]") {
  CHECK(figures("تجهيز مستودعين للحبوب") == Found{"2 مستودعين"});
  CHECK(figures("عقد دورتين تدريبيتين") == Found{"2 دورتين"});
  CHECK(figures("إنشاء محطة واحدة") == Found{"1 محطة"});
  CHECK(figures("عقد مهرجان ثقافي واحد") == Found{"1 مهرجان"});
  CHECK(figures("بين الدولتين").empty());
  CHECK(figures("تشغيل محطتي ضخ") == Found{"2 محطتي"});
  CHECK(figures("تنظيم 3 ندوات ودورتي غوص") == Found{"3 ندوات", "2 ودورتي"});
  CHECK(figures("دعم تقني حتى نهاية الفترة").empty());
  CHECK(figures("أنشطة معلوماتي محلي").empty());
}

TEST_CASE("numbers in words agree with their noun in gender, and are the same", "[arabic]") {
  CHECK(figures("حفر ثلاثة آبار") == Found{"3 آبار"});
  CHECK(figures("حفر ثلاث قنوات") == Found{"3 قنوات"});
  CHECK(figures("وثلاث قنوات") == Found{"3 قنوات"});
  CHECK(figures("حفر إحدى وعشرين قناة") == Found{"21 قناة"});
  CHECK(figures("حفر خمس وثلاثين قناة") == Found{"35 قناة"});
  CHECK(figures("حفر ثلاثة وأربعين بئرا") == Found{"43 بئرا"});
  CHECK(figures("إيفاد أحد الخبراء").empty());
}

TEST_CASE("a number in figures may be written together with the word before it", "[arabic]") {
  CHECK(figures("تشييد 3 مكاتب و13 مركزا صحيا") == Found{"3 مكاتب", "13 مركزا"});
  CHECK(figures("تدريب 40 ممرضا و١٢٠ قابلة") == Found{"40 ممرضا", "120 قابلة"});
  CHECK(figures("تزويد الوحدات بـ25 قاربا") == Found{"25 قاربا"});
  CHECK(figures("نشر 13 و14 خريطة") == Found{"13 خريطة", "14 خريطة"});
  CHECK(figures("في القاعة د13").empty());
  const Report report = outturn::align::align_report(outturn::test::raw_report("إنشاء 3 أرصفة و13 مرسى | 3 | أرصفة\n"
                                                                               " | 11 | مرسى",
                                                                               "ar"),
                                                     {});
  REQUIRE(report.tables.at(0).outputs.size() == 1);
  const std::vector<Result>& results = report.tables.at(0).outputs.at(0).results;
  REQUIRE(results.size() == 2);
  REQUIRE(results[1].planned);
  CHECK(results[1].planned->value == outturn::Decimal(13));
}

TEST_CASE("a noun's broken plural is the same noun", "[arabic]") {
  const outturn::align::ReadingWords& words = reading_words_for("ar");
  CHECK(words.same_noun("مشروعا", "مشاريع"));
  CHECK(words.same_noun("تقرير", "تقارير"));
  CHECK(words.same_noun("مدرسة", "مدارس"));
  CHECK(words.same_noun("جهازا", "أجهزة"));
  CHECK_FALSE(words.same_noun("مدرسة", "مركز"));
  CHECK_FALSE(words.same_noun("دورة", "دار"));  // too few letters are left
  const Result result = first_result("ترميم 11 مسجدا، منها 4 مساجد في الريف | 9 | مساجد، منها 4 مساجد في الريف");
  REQUIRE(result.planned);
  CHECK(result.planned->value == outturn::Decimal(11));
}

TEST_CASE("an Arabic explanation begins with its verb and ends with its sentence", "[arabic]") {
  CHECK(explanation("30 رحلة صيد | 22 | رحلة يعزى انخفاض الناتج إلى ارتفاع المد. وبقيت الأطقم على اتصال") ==
        "below: يعزى انخفاض الناتج إلى ارتفاع المد <ارتفاع المد>");
  CHECK(explanation("30 رحلة صيد | 41 | رحلة ويُعزى ارتفاع عدد الرحلات إلى هدوء البحر") ==
        "above: ويُعزى ارتفاع عدد الرحلات إلى هدوء البحر <هدوء البحر>");
  CHECK(explanation("30 رحلة صيد | 41 | رحلة نتج ارتفاع عدد الرحلات عن هدوء البحر") ==
        "above: نتج ارتفاع عدد الرحلات عن هدوء البحر <هدوء البحر>");
}

TEST_CASE("an Arabic explanation may name nothing between more or fewer and the cause", "[arabic]") {
  CHECK(explanation("30 رحلة صيد | 41 | تعزى الزيادة إلى هدوء البحر") ==
        "above: تعزى الزيادة إلى هدوء البحر <هدوء البحر>");
  CHECK(explanation("30 رحلة صيد | 22 | رحلة يعزى النقصان إلى ارتفاع المد") ==
        "below: يعزى النقصان إلى ارتفاع المد <ارتفاع المد>");
}

TEST_CASE("a reason in Arabic explains what was not done", "[arabic]") {
  CHECK(explanation("4 رحلات | 3 | رحلات أجلت رحلة واحدة بسبب العاصفة") ==
        "below: رحلات أجلت رحلة واحدة بسبب العاصفة <العاصفة>");
  CHECK(explanation("4 رحلات | 4 | رحلات").empty());
}

TEST_CASE("a planned text in Arabic that a page's end cuts goes on where none begins", "[arabic]") {
  const Report report =
      outturn::align::align_report(outturn::test::raw_report("غرس 30 شجرة على ضفة النهر وري 4 حقول | 30 | شجرة\n"
                                                             "\n"
                                                             "مع التعاونيات الزراعية | 4 | حقول\n"
                                                             "حفر 2 من الآبار | 2 | من الآبار\n",
                                                             "ar"),
                                   {});
  const auto& outputs = report.tables.at(0).outputs;
  REQUIRE(outputs.size() == 2);
  CHECK(outputs[0].planned_text == "غرس 30 شجرة على ضفة النهر وري 4 حقول مع التعاونيات الزراعية");
  REQUIRE(outputs[0].results.size() == 2);
  CHECK(outputs[0].results[1].completed_text == "4");
}

TEST_CASE("an Arabic yes answers its plan", "[arabic]") {
  const Result result = first_result("نشر دليل الملاحة | نعم | نُشر الدليل");
  CHECK(to_string(result.kind) == "yes");
}
