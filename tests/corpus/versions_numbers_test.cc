// Numbers and periods that mean the same in every language.
#include "corpus/versions/records.h"
#include "support/catch.h"

using namespace outturn::corpus;

using Numbers = std::vector<std::uint64_t>;

TEST_CASE("a number is the same whatever parts its groups and whatever its digits are") {
  for (const char* text : {"16,060 patrols", "16 060 патрулей", "16\u00A0060", "16\u202F060", "16.060 patrullas",
                           "16’060", "١٦٬٠٦٠ دورية", "16060 次"}) {
    CAPTURE(text);
    CHECK(numbers_in(text) == Numbers{16060});
  }
}

TEST_CASE("numbers of a text are sorted, and decimals are numbers of their own") {
  CHECK(numbers_in("1,234.5 hours") == numbers_in("1 234,5 heures"));
  CHECK(numbers_in("on 30 June 2019, 12 visits") == Numbers{12, 30, 2019});
  CHECK(numbers_in("12, 480") == Numbers{12, 480});  // two characters in between
  CHECK(numbers_in("12 48 480") == Numbers{12, 48480});
  CHECK(numbers_in("1.1").size() == 2);
  CHECK(numbers_in("none").empty());
  CHECK(numbers_in("").empty());
  CHECK(numbers_in(" 7") == Numbers{7});
}

TEST_CASE("a number without end is read without harm") {
  CHECK(numbers_in(std::string(100'000, '9')).size() == 1);
}

TEST_CASE("periods have one form") {
  for (const char* text : {"2023/24", "2023/2024", "2023-24", "2023–2024 年", "٢٠٢٣/٢٠٢٤"}) {
    CAPTURE(text);
    CHECK(period_form(text) == "2023/24");
  }
  CHECK(period_form("1999/00") == "1999/00");
  CHECK(period_form("1999/2000") == "1999/2000");
  CHECK(period_form("2009/10") == "2009/10");
  CHECK(period_form("2008/2009") == "2008/09");
  CHECK(period_form("2025 年") == "2025");
  CHECK(period_form("approved").empty());
}
