// Arabic: numbers in its digits and forms, what they count, and explanations that begin with a verb.
#include <string>
#include <vector>

#include "align/align_reading.h"
#include "core/names.h"
#include "support/catch.h"

using outturn::Report;
using outturn::Result;
using outturn::align::reading_words_for;
using outturn::test::explanation;
using outturn::test::figures;
using outturn::test::first_result;
using Found = std::vector<std::string>;

TEST_CASE("the noun that an Arabic number counts is the first one, in whatever number", "[arabic]") {
  CHECK(figures("صيانة 14 بئرا جديدة", "ar") == Found{"14 بئرا"});
  CHECK(figures("إصلاح 5 جسور خشبية و 12 قاربا", "ar") == Found{"5 جسور", "12 قاربا"});
}

TEST_CASE("digits of both kinds are read with either decimal mark", "[arabic]") {
  CHECK(figures("توريد ١ ٢٣٤ كيسا", "ar") == Found{"1234 كيسا"});
  CHECK(figures("توريد ١٢٫٥ طنا", "ar") == Found{"12.5 طنا"});
  CHECK(figures("توريد ٤٣ ٣٨٧,٢ طنا", "ar") == Found{"43387.2 طنا"});
  CHECK(figures("توريد 1,234.5 طنا", "ar") == Found{"1234.5 طنا"});
  CHECK(figures("توريد ۱۲٫۵ طنا و۳ ۴۰۰ كيس", "ar") == Found{"12.5 طنا", "3400 كيس"});
}

TEST_CASE("shares, magnitudes and money in Arabic", "[arabic]") {
  CHECK(figures("فحص 84 في المائة من العينات", "ar") == Found{"84 %"});
  CHECK(figures("فحص ٨٤٪ من العينات", "ar") == Found{"84 %"});
  CHECK(figures("بمبلغ 2.4 مليون دولار", "ar") == Found{"2400000 USD"});
  CHECK(figures("ضخ 3 ملايين لتر", "ar") == Found{"3000000 لتر"});
}

TEST_CASE("years, months and resolutions count nothing in Arabic", "[arabic]") {
  CHECK(figures("في آذار/مارس 2024", "ar").empty());
  CHECK(figures("للفترة 2023/2024", "ar").empty());
  CHECK(figures("عملا بالقرار 1325 (2000)", "ar").empty());
}

TEST_CASE("the dual is two, and one may stand behind its noun", "[arabic]") {
  CHECK(figures("تجهيز مستودعين للحبوب", "ar") == Found{"2 مستودعين"});
  CHECK(figures("عقد دورتين تدريبيتين", "ar") == Found{"2 دورتين"});
  CHECK(figures("إنشاء محطة واحدة", "ar") == Found{"1 محطة"});
  CHECK(figures("عقد مهرجان ثقافي واحد", "ar") == Found{"1 مهرجان"});
  CHECK(figures("بين الدولتين", "ar").empty());
  CHECK(figures("تشغيل محطتي ضخ", "ar") == Found{"2 محطتي"});
  CHECK(figures("تنظيم 3 ندوات ودورتي غوص", "ar") == Found{"3 ندوات", "2 ودورتي"});
  CHECK(figures("دعم تقني حتى نهاية الفترة", "ar").empty());
  CHECK(figures("أنشطة معلوماتي محلي", "ar").empty());
}

TEST_CASE("numbers in words agree with their noun in gender, and are the same", "[arabic]") {
  CHECK(figures("حفر ثلاثة آبار", "ar") == Found{"3 آبار"});
  CHECK(figures("حفر ثلاث قنوات", "ar") == Found{"3 قنوات"});
  CHECK(figures("وثلاث قنوات", "ar") == Found{"3 قنوات"});
  CHECK(figures("حفر إحدى وعشرين قناة", "ar") == Found{"21 قناة"});
  CHECK(figures("حفر خمس وثلاثين قناة", "ar") == Found{"35 قناة"});
  CHECK(figures("حفر ثلاثة وأربعين بئرا", "ar") == Found{"43 بئرا"});
  CHECK(figures("إيفاد أحد الخبراء", "ar").empty());
}

TEST_CASE("a number in figures may be written together with the word before it", "[arabic]") {
  CHECK(figures("تشييد 3 مكاتب و13 مركزا صحيا", "ar") == Found{"3 مكاتب", "13 مركزا"});
  CHECK(figures("تدريب 40 ممرضا و١٢٠ قابلة", "ar") == Found{"40 ممرضا", "120 قابلة"});
  CHECK(figures("تزويد الوحدات بـ25 قاربا", "ar") == Found{"25 قاربا"});
  CHECK(figures("نشر 13 و14 خريطة", "ar") == Found{"13 خريطة", "14 خريطة"});
  CHECK(figures("في القاعة د13", "ar").empty());
  const auto read = outturn::test::results("إنشاء 3 أرصفة و13 مرسى | 3 | أرصفة\n | 11 | مرسى", "ar");
  REQUIRE(read.size() == 2);
  REQUIRE(read[1].planned);
  CHECK(read[1].planned->value == outturn::Decimal(13));
}

TEST_CASE("a noun's broken plural is the same noun", "[arabic]") {
  const outturn::align::ReadingWords& words = reading_words_for("ar");
  CHECK(words.same_noun("مشروعا", "مشاريع"));
  CHECK(words.same_noun("تقرير", "تقارير"));
  CHECK(words.same_noun("مدرسة", "مدارس"));
  CHECK(words.same_noun("جهازا", "أجهزة"));
  CHECK_FALSE(words.same_noun("مدرسة", "مركز"));
  CHECK_FALSE(words.same_noun("دورة", "دار"));  // too few letters are left
  const Result result = first_result("ترميم 11 مسجدا، منها 4 مساجد في الريف | 9 | مساجد، منها 4 مساجد في الريف", "ar");
  REQUIRE(result.planned);
  CHECK(result.planned->value == outturn::Decimal(11));
}

TEST_CASE("an Arabic explanation begins with its verb and ends with its sentence", "[arabic]") {
  CHECK(explanation("30 رحلة صيد | 22 | رحلة يعزى انخفاض الناتج إلى ارتفاع المد. وبقيت الأطقم على اتصال", "ar") ==
        "below: يعزى انخفاض الناتج إلى ارتفاع المد <ارتفاع المد>");
  CHECK(explanation("30 رحلة صيد | 41 | رحلة ويُعزى ارتفاع عدد الرحلات إلى هدوء البحر", "ar") ==
        "above: ويُعزى ارتفاع عدد الرحلات إلى هدوء البحر <هدوء البحر>");
  CHECK(explanation("30 رحلة صيد | 41 | رحلة نتج ارتفاع عدد الرحلات عن هدوء البحر", "ar") ==
        "above: نتج ارتفاع عدد الرحلات عن هدوء البحر <هدوء البحر>");
}

TEST_CASE("an Arabic explanation may name nothing between more or fewer and the cause", "[arabic]") {
  CHECK(explanation("30 رحلة صيد | 41 | تعزى الزيادة إلى هدوء البحر", "ar") ==
        "above: تعزى الزيادة إلى هدوء البحر <هدوء البحر>");
  CHECK(explanation("30 رحلة صيد | 22 | رحلة يعزى النقصان إلى ارتفاع المد", "ar") ==
        "below: يعزى النقصان إلى ارتفاع المد <ارتفاع المد>");
}

TEST_CASE("a reason in Arabic explains what was not done", "[arabic]") {
  CHECK(explanation("4 رحلات | 3 | رحلات أجلت رحلة واحدة بسبب العاصفة", "ar") ==
        "below: رحلات أجلت رحلة واحدة بسبب العاصفة <العاصفة>");
  CHECK(explanation("4 رحلات | 4 | رحلات", "ar").empty());
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
  const Result result = first_result("نشر دليل الملاحة | نعم | نُشر الدليل", "ar");
  CHECK(to_string(result.kind) == "yes");
}
