// Streams that are not ours, cut, joined wrongly, or made to do harm.
#include <algorithm>
#include <random>
#include <sstream>

#include "core/interchange.h"
#include "support/catch.h"
#include "support/random_model.h"

using namespace outturn;
using namespace outturn::interchange;

namespace {

const std::string kHeader = "{\"format\":\"outturn-pages\",\"major\":2,\"minor\":0}\n";
const std::string kDocument = "{\"record\":\"document\",\"name\":\"a\",\"kind\":\"text\"}\n";
const std::string kEnd = "{\"record\":\"end\"}\n";

class Ignore final : public PageSink {
 public:
  void begin_document(const DocumentInfo&) override {}
  void page(Page&& page) override { pages.push_back(std::move(page)); }
  void diagnostic(Diagnostic&&) override {}
  void end_document() override {}
  std::vector<Page> pages;
};

std::vector<Page> pages_in(const std::string& stream) {
  Ignore sink;
  std::istringstream in(stream);
  read_pages(in, "s.ndjson", sink, [](const Failure&) {});
  return std::move(sink.pages);
}

// The message with which the stream is refused; empty where it is read.
std::string refusal(const std::string& stream) {
  try {
    pages_in(stream);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_interchange);
    return error.what();
  }
  return {};
}

std::string refusal_of_page(const std::string& members) {
  return refusal(kHeader + kDocument + "{\"record\":\"page\"," + members + "}\n" + kEnd);
}

}  // namespace

TEST_CASE("a stream of another format or major version is refused with its line") {
  CHECK(refusal("{\"format\":\"outturn-rows\",\"major\":2,\"minor\":0}\n") ==
        "s.ndjson: line 1: the stream is 'outturn-rows', not 'outturn-pages'");
  CHECK(refusal("{\"format\":\"outturn-pages\",\"major\":3,\"minor\":0}\n") ==
        "s.ndjson: line 1: outturn-pages of major version 3: this program reads version 2");
  CHECK(refusal("{\"format\":\"outturn-pages\"}\n") ==
        "s.ndjson: line 1: outturn-pages of major version -1: this program reads version 2");
  CHECK(refusal(kHeader + "{\"format\":\"outturn-pages\",\"major\":4}\n") ==
        "s.ndjson: line 2: outturn-pages of major version 4: this program reads version 2");
}

TEST_CASE("a newer minor version with unknown records and members is read") {
  const std::string stream =
      "{\"format\":\"outturn-pages\",\"major\":2,\"minor\":9,\"by\":[1,{\"x\":null}]}\n" + kDocument +
      "{\"record\":\"weather\",\"sun\":true}\n"
      "{\"record\":\"page\",\"number\":4,\"mood\":{\"deep\":[[]]},\"lines\":[[1,\"one\",\"later addition\"]]}\n" +
      kEnd;
  const std::vector<Page> pages = pages_in(stream);
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].number == 4);
  CHECK(pages[0].lines == std::vector<TextLine>{{.number = 1, .text = "one"}});
}

TEST_CASE("what is no stream at all is refused") {
  CHECK(refusal("") == "s.ndjson: empty: no stream of outturn-pages");
  CHECK(refusal("\n\n  \n") == "s.ndjson: line 3: empty: no stream of outturn-pages");
  CHECK(refusal("hello\n") == "s.ndjson: line 1: no JSON at byte 0 of the line: Invalid value.");
  CHECK(refusal("[1,2]\n") == "s.ndjson: line 1: an object was expected");
  CHECK(refusal(kDocument) == "s.ndjson: line 1: no stream of outturn-pages: its format record is missing");
  CHECK(refusal("\xEF\xBB\xBF" + kHeader) == "s.ndjson: line 1: no JSON at byte 0 of the line: Invalid value.");
}

TEST_CASE("a stream that ends inside a document is refused, wherever it is cut") {
  const std::string stream = kHeader + kDocument + "{\"record\":\"page\",\"lines\":[[1,\"one\"]]}\n" + kEnd;
  CHECK(refusal(kHeader + kDocument) == "s.ndjson: line 2: the stream ends inside a document");
  // Without the last line end all records are still whole.
  CHECK(refusal(stream.substr(0, stream.size() - 1)).empty());
  for (std::size_t size = kHeader.size() + 1; size + 1 < stream.size(); ++size) {
    INFO("cut at " << size);
    CHECK_FALSE(refusal(stream.substr(0, size)).empty());
  }
}

TEST_CASE("records out of order are refused") {
  CHECK(refusal(kHeader + kEnd) == "s.ndjson: line 2: a record outside of a document");
  CHECK(refusal(kHeader + "{\"record\":\"page\"}\n") == "s.ndjson: line 2: a record outside of a document");
  CHECK(refusal(kHeader + kDocument + kDocument) == "s.ndjson: line 3: a document begins inside another");
  CHECK(refusal(kHeader + kDocument + kHeader) == "s.ndjson: line 3: another stream begins inside a document");
  CHECK(refusal(kHeader + "{\"name\":\"a\"}\n") == "s.ndjson: line 2: a record without its kind");
  CHECK(refusal(kHeader + "{\"record\":1}\n") == "s.ndjson: line 2: a record without its kind");
}

TEST_CASE("members of a wrong type, range or word are refused by name") {
  CHECK(refusal_of_page("\"number\":\"1\"") == "s.ndjson: line 3: \"number\" is no integer, or too large");
  CHECK(refusal_of_page("\"number\":1.5") == "s.ndjson: line 3: \"number\" is no integer, or too large");
  CHECK(refusal_of_page("\"number\":3000000000") == "s.ndjson: line 3: \"number\" is no integer, or too large");
  CHECK(refusal_of_page("\"number\":1e400") ==
        "s.ndjson: line 3: no JSON at byte 26 of the line: Number too big to be stored in double.");
  CHECK(refusal_of_page("\"width\":null") == "s.ndjson: line 3: a number was expected");
  CHECK(refusal_of_page("\"fonts\":{}") == "s.ndjson: line 3: \"fonts\" is no array");
  CHECK(refusal_of_page("\"fonts\":[1]") == "s.ndjson: line 3: an object was expected");
  CHECK(refusal_of_page("\"fonts\":[{\"bold\":1}]") == "s.ndjson: line 3: \"bold\" is neither true nor false");
  CHECK(refusal_of_page("\"lines\":[\"one\"]") == "s.ndjson: line 3: an array was expected");
  CHECK(refusal_of_page("\"lines\":[[1]]") == "s.ndjson: line 3: an array is too short");
  CHECK(refusal_of_page("\"lines\":[[1,2]]") == "s.ndjson: line 3: a string was expected");
  CHECK(refusal_of_page("\"rules\":[[1,2,3]]") == "s.ndjson: line 3: an array is too short");
  CHECK(refusal(kHeader + "{\"record\":\"document\",\"kind\":\"film\"}\n") ==
        "s.ndjson: line 2: \"kind\" has an unknown value");
  CHECK(refusal(kHeader + "{\"record\":\"failure\",\"code\":7}\n") ==
        "s.ndjson: line 2: \"code\" has an unknown value");
}

TEST_CASE("numbers are read exactly, however they are spelt, and refused where no double holds them") {
  const auto width = [](const std::string& number) {
    return pages_in(kHeader + kDocument + "{\"record\":\"page\",\"width\":" + number + "}\n" + kEnd).at(0).width;
  };
  CHECK(width("0e308") == 0);
  CHECK(width("-0") == 0);
  CHECK(width("0e-99999") == 0);
  CHECK(width("5e-324") == 0);
  CHECK(width("59527e-2") == 595.27F);
  CHECK(width("0.0000059527E+8") == 595.27F);
  CHECK(width("595." + std::string(2000, '0') + "1") == 595);
  CHECK(width("1" + std::string(300, '0') + "e-298") == 100);
  const std::string beyond = "a number that is too large or too small";
  CHECK(refusal_of_page("\"x\":[0e308,-130770000000e308]") ==
        "s.ndjson: line 3: no JSON at byte 28 of the line: " + beyond);
  CHECK(refusal_of_page("\"x\":0.99e310") == "s.ndjson: line 3: no JSON at byte 21 of the line: " + beyond);
  CHECK(refusal_of_page("\"x\":1e-400") == "s.ndjson: line 3: no JSON at byte 21 of the line: " + beyond);
  CHECK_FALSE(refusal_of_page("\"x\":" + std::string(400, '9')).empty());
  for (const char* number : {"00", "01", "+1", ".5", "1.", "1e", "0x1", "1e+", "-", "Infinity", "NaN", "1_0"}) {
    INFO(number);
    CHECK_FALSE(refusal_of_page("\"x\":" + std::string(number)).empty());
  }
  CHECK(refusal_of_page("\"number\":9223372036854775808") ==
        "s.ndjson: line 3: \"number\" is no integer, or too large");
}

TEST_CASE("a word must use a font of its page") {
  const std::string word = "\"words\":[[\"x\",0,0,1,1,1,10";
  CHECK(refusal_of_page("\"fonts\":[{}]," + word + "]]").empty());
  CHECK(refusal_of_page(word + "]]") == "s.ndjson: line 3: a word has a font that its page does not list");
  CHECK_FALSE(refusal_of_page("\"fonts\":[{}]," + word + ",1]]").empty());
  CHECK_FALSE(refusal_of_page("\"fonts\":[{}]," + word + ",-1]]").empty());
  CHECK_FALSE(refusal_of_page("\"fonts\":[{}]," + word + ",\"0\"]]").empty());
}

TEST_CASE("broken UTF-8, lone surrogates and zero bytes are refused") {
  CHECK(refusal_of_page("\"lines\":[[1,\"\xFF\"]]") == "s.ndjson: line 3: a string is no valid UTF-8");
  CHECK(refusal_of_page("\"lines\":[[1,\"\xED\xA0\x80\"]]") == "s.ndjson: line 3: a string is no valid UTF-8");
  CHECK(refusal_of_page("\"lines\":[[1,\"\xC0\xAF\"]]") == "s.ndjson: line 3: a string is no valid UTF-8");
  CHECK(refusal_of_page("\"lines\":[[1,\"\\udc00\"]]") == "s.ndjson: line 3: a string is no valid UTF-8");
  CHECK_FALSE(refusal_of_page("\"lines\":[[1,\"\\ud800\"]]").empty());
  CHECK(refusal(kHeader.substr(0, kHeader.size() - 1) + std::string("\0 more\n", 7)) ==
        "s.ndjson: line 1: a zero byte inside the line");
}

TEST_CASE("deep nesting costs no stack") {
  const std::string deep(4'000'000, '[');
  CHECK_FALSE(refusal(deep).empty());
  CHECK_FALSE(refusal(kHeader + deep + "\n").empty());
  const std::string closed = std::string(1'000'000, '[') + std::string(1'000'000, ']');
  CHECK(refusal(kHeader + "{\"record\":\"failure\",\"x\":" + closed + "}\n").empty());
  std::string objects;
  for (int i = 0; i < 300'000; ++i) objects += "{\"a\":";
  CHECK_FALSE(refusal(kHeader + objects).empty());
}

TEST_CASE("a record may be longer than any buffer") {
  const std::string text(3'000'000, 'x');
  const std::vector<Page> pages = pages_in(kHeader + kDocument + "{\"record\":\"page\",\"lines\":[[1,\"" + text +
                                           "\"]]}\n{\"record\":\"page\",\"number\":2}\r\n" + kEnd);
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].lines.at(0).text == text);
  CHECK(pages[1].number == 2);
}

TEST_CASE("rows and outputs need a table, and an output a result") {
  const auto reject = [](const auto& read, const std::string& format, const std::string& record) {
    std::istringstream in("{\"format\":\"" + format + "\",\"major\":2}\n" + kDocument + record);
    try {
      read(in);
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  const auto rows = [](std::istream& in) {
    read_rows(
        in, "s", [](RawReport&&) {}, [](const Failure&) {});
  };
  const auto reports = [](std::istream& in) {
    read_reports(
        in, "s", [](Report&&) {}, [](const Failure&) {});
  };
  CHECK(reject(rows, "outturn-rows", "{\"record\":\"row\"}\n") == "s: line 3: a row before the first table");
  CHECK(reject(reports, "outturn-report", "{\"record\":\"output\",\"results\":[{}]}\n") ==
        "s: line 3: an output before the first table");
  CHECK(reject(reports, "outturn-report", "{\"record\":\"table\"}\n{\"record\":\"output\"}\n") ==
        "s: line 4: an output without a result");
  CHECK(reject(reports, "outturn-report",
               "{\"record\":\"table\"}\n{\"record\":\"output\",\"results\":[{\"completed_value\":12}]}\n") ==
        "s: line 4: \"completed_value\" is no decimal number in quotation marks");
}

TEST_CASE("streams with random bytes changed are read or refused, never worse") {
  int refused = 0;
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    test::RandomModel random(seed);
    std::ostringstream out;
    ReportWriter writer(out);
    writer.report(random.report());
    std::string stream = out.str();
    std::mt19937 engine(seed);
    for (int i = 0; i < 3; ++i) stream[engine() % stream.size()] = static_cast<char>(engine() & 0xFFU);
    std::istringstream in(stream);
    try {
      read_reports(
          in, "s", [](Report&&) {}, [](const Failure&) {});
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::bad_interchange);
      ++refused;
    }
  }
  CHECK(refused > 200);
}
