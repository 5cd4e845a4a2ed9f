#include <sys/stat.h>
#include <unicode/ucnv.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "extract/extract.h"
#include "support/catch.h"
#include "support/collecting_sink.h"
#include "support/paths.h"

namespace {

using outturn::Error;
using outturn::ErrorCode;
using outturn::TextLine;
using outturn::extract::Options;
using outturn::test::CollectingSink;
using namespace std::string_literals;

const std::string kChinese =
    "预期成绩 1.1：改进报告\n计划产出\t已完成 (数目或是/否)\t说明\n60 份报告\t51\t编写了 51 份\n";

void read_text(std::string_view bytes, CollectingSink& sink, const Options& options = {}) {
  outturn::extract::read_bytes(bytes, "r.txt", options, sink);
}

std::string encode(const std::string& utf8, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  std::string bytes(utf8.size() * 4 + 16, '\0');
  const auto length = ucnv_convert(encoding, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                   utf8.data(), static_cast<std::int32_t>(utf8.size()), &status);
  REQUIRE(U_SUCCESS(status));
  bytes.resize(static_cast<std::size_t>(length));
  return bytes;
}

ErrorCode error_of_text(std::string_view bytes, const Options& options = {}) {
  CollectingSink sink;
  try {
    read_text(bytes, sink, options);
  } catch (const Error& error) {
    CHECK(std::string_view(error.what()).substr(0, 7) == "r.txt: ");
    return error.code();
  }
  FAIL("no error");
  return ErrorCode::internal;
}

ErrorCode error_of_file(const std::filesystem::path& path) {
  CollectingSink sink;
  try {
    outturn::extract::read_file(path, path.string(), {}, sink);
  } catch (const Error& error) {
    return error.code();
  }
  FAIL("no error");
  return ErrorCode::internal;
}

}  // namespace

TEST_CASE("every line keeps its number, whatever ends it") {
  CollectingSink sink;
  read_text("a\nb\r\nc\rd\n\ne", sink);
  REQUIRE(sink.pages.size() == 1);
  CHECK(sink.pages[0].lines == std::vector<TextLine>{{1, "a"}, {2, "b"}, {3, "c"}, {4, "d"}, {5, ""}, {6, "e"}});
  CHECK(sink.info.encoding == "UTF-8");
  CHECK(sink.begun == 1);
  CHECK(sink.ended == 1);
}

TEST_CASE("the line ends that only Unicode knows end lines too") {
  CollectingSink sink;
  read_text("a\u2028b\u2029c\u0085\u0085d\n“e” …\u2028", sink);
  REQUIRE(sink.pages.size() == 1);
  CHECK(sink.pages[0].lines == std::vector<TextLine>{{1, "a"}, {2, "b"}, {3, "c"}, {4, ""}, {5, "d"}, {6, "“e” …"}});
}

TEST_CASE("a text of carriage returns alone has as many lines") {
  CollectingSink sink;
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "x\r";
  read_text(text, sink);
  CHECK(sink.pages.at(0).lines.size() == 100'000);
}

TEST_CASE("a form feed ends the page and both halves of its line keep the number") {
  CollectingSink sink;
  read_text("a\n\fb\nc\fd\n\f\fe\n\f", sink);
  REQUIRE(sink.pages.size() == 5);
  CHECK(sink.pages[0].lines == std::vector<TextLine>{{1, "a"}});
  CHECK(sink.pages[1].lines == std::vector<TextLine>{{2, "b"}, {3, "c"}});
  CHECK(sink.pages[2].lines == std::vector<TextLine>{{3, "d"}});
  CHECK(sink.pages[3].lines.empty());
  CHECK(sink.pages[4].lines == std::vector<TextLine>{{4, "e"}});
  CHECK(sink.pages[4].number == 5);
}

TEST_CASE("a text's encoding is told from its bytes") {
  const char* const encoding = GENERATE("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030");
  CollectingSink sink;
  read_text(encode(kChinese, encoding), sink);
  CHECK(sink.info.encoding == encoding);
  CHECK(sink.lines() == kChinese);
  CHECK(sink.diagnostics.empty());
}

TEST_CASE("a byte order mark is believed and is not part of the text") {
  const auto [mark, encoding] = GENERATE(table<std::string, std::string>({{"\xEF\xBB\xBF", "UTF-8"},
                                                                          {"\xFF\xFE", "UTF-16LE"},
                                                                          {"\xFE\xFF", "UTF-16BE"},
                                                                          {"\xFF\xFE\0\0"s, "UTF-32LE"},
                                                                          {"\x84\x31\x95\x33", "GB18030"}}));
  CollectingSink sink;
  read_text(mark + encode(kChinese, encoding.c_str()), sink);
  CHECK(sink.info.encoding == encoding);
  CHECK(sink.lines() == kChinese);
}

TEST_CASE("one short cell is enough to tell GB18030 from Big5") {
  for (const char* text : {"是", "已完成", "计划产出", "预期成绩", "报告 51 份", "说明：无"}) {
    CollectingSink sink;
    read_text(encode(text, "GB18030"), sink);
    INFO(text);
    CHECK(sink.info.encoding == "GB18030");
    CHECK(sink.lines() == text + "\n"s);
  }
  for (const char* text : {"是", "已完成", "計劃產出", "預期成績", "報告 51 份", "說明：無"}) {
    CollectingSink sink;
    read_text(encode(text, "Big5"), sink);
    INFO(text);
    CHECK(sink.info.encoding == "Big5");
    CHECK(sink.lines() == text + "\n"s);
  }
}

TEST_CASE("a mixed text that is mostly English is still told by its Chinese") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "Planned outputs | Completed (number or yes/no) | Remarks\n";
  text += "A/72/701/Add.1 维持和平行动部\n";
  CollectingSink sink;
  read_text(encode(text, "GB18030"), sink);
  CHECK(sink.info.encoding == "GB18030");
  CHECK(sink.lines() == text);
}

TEST_CASE("the Chinese of a text may come late") {
  std::string text(400'000, 'x');
  text += "\n" + kChinese;
  CollectingSink sink;
  read_text(encode(text, "GB18030"), sink);
  CHECK(sink.info.encoding == "GB18030");
}

TEST_CASE("valid UTF-8 always wins, also where its bytes are valid GB18030") {
  for (const char* text : {"是", "é", "计划", "产出 1", "Nº 5 – « fin »"}) {
    CollectingSink sink;
    read_text(text, sink);
    INFO(text);
    CHECK(sink.info.encoding == "UTF-8");
  }
}

TEST_CASE("western and Cyrillic code pages are left to ICU") {
  CollectingSink french;
  read_text(encode("Les produits prévus ont été achevés à la fin de l'année, mais la vérification des dépenses a été "
                   "reportée, ce qui s'explique par une pénurie de personnel dans les bureaux extérieurs.\n",
                   "windows-1252"),
            french);
  CHECK(french.lines().find("été achevés à la fin") != std::string::npos);
  CollectingSink russian;
  read_text(encode("Запланированные мероприятия были завершены в срок, и доклады представлены Генеральной Ассамблее; "
                   "увеличение числа докладов объясняется просьбами миссий.\n",
                   "windows-1251"),
            russian);
  CHECK(russian.lines().find("Генеральной Ассамблее") != std::string::npos);
}

TEST_CASE("an invalid byte becomes U+FFFD and is reported with line and byte") {
  CollectingSink sink;
  read_text("报告\n51 份\xFF报告\n", sink);
  CHECK(sink.lines() == "报告\n51 份\xEF\xBF\xBD报告\n");
  REQUIRE(sink.diagnostics.size() == 1);
  CHECK(sink.diagnostics[0].code == "invalid_bytes");
  CHECK(sink.diagnostics[0].byte == 13);
  CHECK(sink.diagnostics[0].place.line == 2);
}

TEST_CASE("a byte order mark counts in the offsets of invalid bytes") {
  CollectingSink sink;
  read_text(
      "\xEF\xBB\xBF"
      "报告\xC0",
      sink);
  REQUIRE(sink.diagnostics.size() == 1);
  CHECK(sink.diagnostics[0].byte == 9);
}

TEST_CASE("UTF-8 that is cut in a character keeps what is whole") {
  const std::string whole = "计划产出\n已完成";
  CollectingSink sink;
  read_text(whole.substr(0, whole.size() - 1), sink);
  CHECK(sink.info.encoding == "UTF-8");
  CHECK(sink.lines() == "计划产出\n已完\xEF\xBF\xBD\n");
  REQUIRE(sink.diagnostics.size() == 1);
  CHECK(sink.diagnostics[0].byte == static_cast<std::int64_t>(whole.size()) - 3);
}

TEST_CASE("overlong forms and surrogates are not UTF-8") {
  CollectingSink sink;
  read_text(
      "计划产出已完成说明\xC0\xAF 计划产出已完成说明\xED\xA0\x80 计划产出已完成说明计划产出\xF4\x90\x80\x80 "
      "份报告计划产出",
      sink);
  CHECK(sink.info.encoding == "UTF-8");
  CHECK(sink.lines().find("说明\xEF\xBF\xBD\xEF\xBF\xBD 计划") != std::string::npos);
  CHECK(sink.count("invalid_bytes") == 9);
}

TEST_CASE("GB18030 with a broken byte goes on behind it") {
  std::string bytes = encode("计划产出\n已完成" + kChinese, "GB18030");
  bytes.insert(4, 1, '\xFF');
  CollectingSink sink;
  read_text(bytes, sink);
  CHECK(sink.info.encoding == "GB18030");
  REQUIRE(sink.diagnostics.size() == 1);
  CHECK(sink.diagnostics[0].byte == 4);
  CHECK(sink.lines().find("计划\xEF\xBF\xBD产出\n") == 0);
  CHECK(sink.lines().find("已完成") != std::string::npos);
}

TEST_CASE("UTF-16 of odd length keeps its last byte as U+FFFD") {
  const std::string bytes = "\xFF\xFE" + encode("报告\n", "UTF-16LE") + "\x51";
  CollectingSink sink;
  read_text(bytes, sink);
  CHECK(sink.lines() == "报告\n\xEF\xBF\xBD\n");
  REQUIRE(sink.diagnostics.size() == 1);
  CHECK(sink.diagnostics[0].byte == static_cast<std::int64_t>(bytes.size()) - 1);
}

TEST_CASE("a surrogate without its other half is reported, a pair is one character") {
  CollectingSink sink;
  read_text("\xFE\xFF\xD8\x40\xDC\x0B\xD8\x40\0a"s, sink);
  CHECK(sink.lines() ==
        "\xF0\xA0\x80\x8B\xEF\xBF\xBD"
        "a\n");
  REQUIRE(sink.diagnostics.size() == 1);
  CHECK(sink.diagnostics[0].byte == 6);
}

TEST_CASE("characters beyond the basic plane survive GB18030, in long texts too") {
  std::string text;
  for (int i = 0; i < 20'001; ++i) text += "𠀋计";
  CollectingSink sink;
  Options options;
  options.encoding = "GB18030";
  read_text(encode(text, "GB18030"), sink, options);
  CHECK(sink.lines() == text + "\n");
}

TEST_CASE("a NUL byte is replaced and reported") {
  CollectingSink sink;
  read_text("a\0b\n报\0告\n"s, sink);
  CHECK(sink.lines() ==
        "a\xEF\xBF\xBD"
        "b\n报\xEF\xBF\xBD告\n");
  REQUIRE(sink.count("nul_byte") == 2);
  CHECK(sink.diagnostics[1].byte == 7);
  CHECK(sink.diagnostics[1].place.line == 2);
}

TEST_CASE("the NUL bytes of a code page have their offsets") {
  CollectingSink sink;
  std::string bytes = encode(kChinese, "GB18030");
  bytes.insert(8, 1, '\0');
  read_text(bytes, sink);
  CHECK(sink.info.encoding == "GB18030");
  REQUIRE(sink.count("nul_byte") == 1);
  CHECK(sink.diagnostics[0].byte == 8);
}

TEST_CASE("of many invalid bytes only the first twenty are listed") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "计划产出已完成说明\xFF\n";
  CollectingSink sink;
  read_text(text, sink);
  REQUIRE(sink.diagnostics.size() == 21);
  CHECK(sink.diagnostics.back().message.substr(0, 3) == "480");
}

TEST_CASE("100 MB of one line are one line") {
  const std::string text(100'000'000, 'x');
  CollectingSink sink;
  read_text(text, sink);
  REQUIRE(sink.pages.at(0).lines.size() == 1);
  CHECK(sink.pages[0].lines[0].text == text);
}

TEST_CASE("a text without text is empty input") {
  CHECK(error_of_text("") == ErrorCode::empty_input);
  CHECK(error_of_text(" \r\n\t\f\n\xE3\x80\x80\n") == ErrorCode::empty_input);
  CHECK(error_of_text("\xEF\xBB\xBF") == ErrorCode::empty_input);
  CHECK(error_of_text("\xFF\xFE") == ErrorCode::empty_input);
}

TEST_CASE("binaries are no reports") {
  CHECK(error_of_text("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s) == ErrorCode::not_a_report);
  CHECK(error_of_text("PK\x03\x04\x14\0\x06\0"s) == ErrorCode::damaged);
  CHECK(error_of_text(std::string(4096, '\0')) == ErrorCode::not_a_report);
  std::string noise;
  std::uint32_t state = 1;
  for (int i = 0; i < 65'536; ++i) {
    state = state * 1'664'525U + 1'013'904'223U;
    noise.push_back(static_cast<char>(state >> 24U));
  }
  CHECK(error_of_text(noise) == ErrorCode::not_a_report);
}

TEST_CASE("the encoding that the user names replaces detection") {
  Options options;
  options.encoding = "Big5";
  CollectingSink sink;
  read_text(encode("是", "Big5"), sink, options);
  CHECK(sink.lines() == "是\n");
  options.encoding = "EBCDIC-of-Mars";
  CHECK(error_of_text("abc", options) == ErrorCode::usage);
}

TEST_CASE("bounds on bytes and pages are errors") {
  Options options;
  options.max_file_bytes = 4;
  CHECK(error_of_text("12345", options) == ErrorCode::limit_exceeded);
  options = {};
  options.max_pages = 2;
  CHECK(error_of_text("1\f2\f3", options) == ErrorCode::limit_exceeded);
  options.max_pages = 0;
  CHECK_THROWS_AS(options.validate(), Error);
}

TEST_CASE("folders, FIFOs, devices and missing files cannot be opened, and nothing waits for them") {
  CHECK(error_of_file("/") == ErrorCode::cannot_open);
  CHECK(error_of_file("/dev/zero") == ErrorCode::cannot_open);
  CHECK(error_of_file("/nonexistent/report.pdf") == ErrorCode::cannot_open);
  const auto fifo = std::filesystem::temp_directory_path() / ("outturn-fifo-" + std::to_string(::getpid()));
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  CHECK(error_of_file(fifo) == ErrorCode::cannot_open);
  std::filesystem::remove(fifo);
}
