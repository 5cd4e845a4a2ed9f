// What a hostile document may hold very much of: eight times as much takes about eight times as long. Processor time of
// this thread, the best of three where that is needed, and a bound halfway (in steps of doubling) between linear and
// quadratic growth, so that a busy machine does not matter.
#include <time.h>

#include <algorithm>
#include <functional>
#include <string>

#include "export/export.h"
#include "library/outturn.h"
#include "support/catch.h"

namespace outturn::library {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int kShare = 4;  // of what is measured otherwise; each takes ten times as long
#else
constexpr int kShare = 1;
#endif
constexpr int kRuns = 3;
constexpr int kTimes = 8;
constexpr double kMostGrowth = 24;  // 8 is linear, 64 quadratic

double seconds_of(const std::function<void()>& work) {
  const auto now = [] {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
  };
  const double start = now();
  work();
  return now() - start;
}

void read_and_export(const std::string& text) {
  Options options;
  options.normalize.language = "en";
  const Report report = read(Bytes{text, "hostile.txt"}, options);
  exporting::each_lines(report, options.exporting, [](exporting::Table, exporting::Format, std::string_view) {});
}

void check_growth(const std::function<std::string(int)>& document, int count) {
  const std::string small = document(count / kShare);
  const std::string large = document(count / kShare * kTimes);
  double of_small = seconds_of([&] { read_and_export(small); });
  for (int run = 1; run < kRuns; ++run) of_small = std::min(of_small, seconds_of([&] { read_and_export(small); }));
  double of_large = seconds_of([&] { read_and_export(large); });
  for (int run = 1; run < kRuns && of_large >= of_small * kMostGrowth; ++run) {
    of_large = std::min(of_large, seconds_of([&] { read_and_export(large); }));
  }
  INFO(of_small << " s, then " << of_large << " s");
  CHECK(of_large < of_small * kMostGrowth);
}

std::string name(int i) {
  std::string letters;
  for (; i > 0; i /= 26) letters += static_cast<char>('a' + i % 26);
  return letters;
}

TEST_CASE("contents and headings of any number take time in proportion") {
  const auto kind = GENERATE(std::string("1. "), std::string("A. "), std::string(""));
  INFO("headings begin with '" << kind << "'");
  check_growth(
      [&](int count) {
        std::string text = "Contents\n";
        for (int i = 0; i < count; ++i) text += kind + "Heading about " + name(i) + " ......... 7\n";
        text += "\n";
        for (int i = 0; i < count; ++i) text += kind + "Heading about " + name(i) + "\n\nText of it.\n\n";
        return text;
      },
      4000);
}

TEST_CASE("contents whose lines wrap take time in proportion") {
  check_growth(
      [](int count) {
        std::string text = "Contents\n";
        for (int i = 0; i < count; ++i)
          text += "A heading about " + name(i) + " which is\nso long that it wraps ...... 7\n";
        return text + "\nText.\n";
      },
      10'000);
}

TEST_CASE("a heading over any number of lines takes time in proportion") {
  check_growth(
      [](int count) {
        std::string text = "A. Section\n\nExpected accomplishment 1.1: A title\n";
        for (int i = 0; i < count; ++i) text += "that goes on about " + name(i) + "\n";
        return text + "\nText.\n";
      },
      10'000);
}

TEST_CASE("rows that are all alike, and rows with nothing but remarks, take time in proportion") {
  struct Kind {
    std::string first, row;
    int count = 0;
  };
  const auto kind =
      GENERATE(Kind{"", "Provision of 5 reports\t5\t5 reports were issued\n", 40},
               Kind{"", "Provision of 5 reports\t5 7\tReports were issued. 7 meetings were held.\n", 30},
               Kind{"", "\nProvision of 5 reports and the\t5\tThe lower output was due to demand\n", 40},
               Kind{"", "Provision of 5 reports\t\t5 reports were issued\n", 400},
               Kind{"Provision of 5 reports\t5\tIssued\n", "\t\tThe higher output was due to demand\n", 500});
  INFO("rows are '" << kind.row << "'");
  check_growth(
      [&](int count) {
        std::string text =
            "Expected accomplishment 1.1: A title\n\nPlanned outputs\tCompleted (number or yes/no)\tRemarks\n" +
            kind.first;
        for (int i = 0; i < count; ++i) text += kind.row;
        return text;
      },
      kind.count);
}

TEST_CASE("tables of figures in columns of characters, one below the other, take time in proportion") {
  check_growth(
      [](int count) {
        std::string text;
        for (int i = 0; i < count; ++i) {
          text +=
              "Category                approved       actual      Variance\n\n\n"
              "Police                  11 250.4     10 980.0         270.4\n"
              "Guards                   1 600.0      1 655.5        (55.5)\n";
        }
        return text;
      },
      400);
}

TEST_CASE("labels that close any number of brackets take time in proportion") {
  check_growth(
      [](int count) {
        std::string text =
            "Category                approved       actual      Variance\n\n\n"
            "Police                  11 250.4     10 980.0         270.4\n"
            "Guards (of the\n";
        for (int i = 0; i < count; ++i) text += "  x)\n";
        return text + "Guards                   1 600.0      1 655.5        (55.5)\n";
      },
      4000);
}

TEST_CASE("a line of any number of signs, cells or words takes time in proportion") {
  const auto piece = GENERATE(std::string(">"), std::string(",x"), std::string(" x"));
  INFO("pieces are '" << piece << "'");
  check_growth(
      [&](int count) {
        std::string line = piece == ">" ? "" : "Planned outputs";
        for (int i = 0; i < count; ++i) line += piece;
        return line + "   Remarks\nAny, 5, text\n";
      },
      50'000);
}

TEST_CASE("a clause with any number of words that may tell a reason takes time in proportion") {
  check_growth(
      [](int count) {
        std::string remark = "The visits took place";
        for (int i = 0; i < count; ++i) remark += " as";
        return "Expected accomplishment 1.1: Security\n\nPlanned outputs\tCompleted (number or yes/no)\tRemarks\n"
               "10 visits to the regions\t5\t" +
               remark + "\n20 meetings\t20\t\n";
      },
      4000);
}

TEST_CASE("a header's cell of any number of words takes time in proportion") {
  check_growth(
      [](int count) {
        std::string cell;
        for (int i = 0; i < count; ++i) cell += "lorem ipsum ";
        return "<!DOCTYPE html><html><body><table><tr><th>Item<th>" + cell +
               "<th>Planned<th>Actual</tr><tr><td>A<td>1<td>5<td>6</tr><tr><td>B<td>1<td>7<td>8</tr></table>";
      },
      2000);
}

TEST_CASE("distances and conditions of any number in HTML take time in proportion") {
  const auto piece = GENERATE(std::string("\u00A0\u00A0a"), std::string("<![if !vml]>a"));
  INFO("pieces are '" << piece << "'");
  check_growth(
      [&](int count) {
        std::string text = "<!DOCTYPE html><html><body><p>";
        for (int i = 0; i < count; ++i) text += piece;
        return text + "</p><table><tr><td>A<td>5<td>B</tr></table></body></html>";
      },
      20'000);
}

}  // namespace
}  // namespace outturn::library
