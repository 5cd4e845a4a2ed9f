#include "core/interchange.h"

#include <sstream>
#include <variant>

#include "support/catch.h"
#include "support/random_model.h"

using namespace outturn;
using namespace outturn::interchange;

namespace {

// What a stream of pages brought, in order.
struct Began {
  DocumentInfo info;
  friend bool operator==(const Began&, const Began&) = default;
};
struct Ended {
  friend bool operator==(const Ended&, const Ended&) = default;
};
using Event = std::variant<Began, Page, Diagnostic, Ended>;

class Recorder final : public PageSink {
 public:
  void begin_document(const DocumentInfo& info) override { events.emplace_back(Began{info}); }
  void page(Page&& page) override { events.emplace_back(std::move(page)); }
  void diagnostic(Diagnostic&& diagnostic) override { events.emplace_back(std::move(diagnostic)); }
  void end_document() override { events.emplace_back(Ended{}); }
  std::vector<Event> events;
};

void replay(const std::vector<Event>& events, PageSink& sink) {
  for (Event event : events) {
    if (const auto* began = std::get_if<Began>(&event)) sink.begin_document(began->info);
    if (auto* page = std::get_if<Page>(&event)) sink.page(std::move(*page));
    if (auto* diagnostic = std::get_if<Diagnostic>(&event)) sink.diagnostic(std::move(*diagnostic));
    if (std::holds_alternative<Ended>(event)) sink.end_document();
  }
}

const auto kNoFailure = [](const Failure& failure) { FAIL("a failure: " << failure.message); };

std::vector<Event> events_in(const std::string& stream) {
  Recorder recorder;
  std::istringstream in(stream);
  read_pages(in, "test", recorder, kNoFailure);
  return recorder.events;
}

std::vector<RawReport> rows_in(const std::string& stream) {
  std::vector<RawReport> reports;
  std::istringstream in(stream);
  read_rows(
      in, "test", [&](RawReport&& report) { reports.push_back(std::move(report)); }, kNoFailure);
  return reports;
}

std::vector<Report> reports_in(const std::string& stream) {
  std::vector<Report> reports;
  std::istringstream in(stream);
  read_reports(
      in, "test", [&](Report&& report) { reports.push_back(std::move(report)); }, kNoFailure);
  return reports;
}

template <typename Writer, typename AnyReport>
std::string stream_of(const std::vector<AnyReport>& reports) {
  std::ostringstream out;
  Writer writer(out);
  for (const AnyReport& report : reports) writer.report(report);
  return out.str();
}

}  // namespace

TEST_CASE("any pages come back from their stream as they were, and give the same bytes again") {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    test::RandomModel random(seed);
    std::vector<Event> events;
    for (std::uint32_t document = 0; document < seed % 3; ++document) {
      events.emplace_back(Began{random.info()});
      for (std::uint32_t i = 0; i < seed % 4; ++i) {
        events.emplace_back(random.page());
        if (i % 2 == 1) events.emplace_back(random.diagnostic());
      }
      events.emplace_back(Ended{});
    }
    std::ostringstream first;
    PageWriter writer(first);
    replay(events, writer);
    INFO("seed " << seed);
    const std::vector<Event> back = events_in(first.str());
    REQUIRE(back == events);
    std::ostringstream second;
    PageWriter again(second);
    replay(back, again);
    REQUIRE(second.str() == first.str());
  }
}

TEST_CASE("any raw reports come back from their stream as they were") {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    test::RandomModel random(seed);
    std::vector<RawReport> reports;
    for (std::uint32_t i = 0; i < seed % 3; ++i) reports.push_back(random.raw_report());
    const std::string stream = stream_of<RowWriter>(reports);
    INFO("seed " << seed);
    const std::vector<RawReport> back = rows_in(stream);
    REQUIRE(back == reports);
    REQUIRE(stream_of<RowWriter>(back) == stream);
  }
}

TEST_CASE("any aligned reports come back from their stream as they were") {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    test::RandomModel random(seed);
    std::vector<Report> reports;
    for (std::uint32_t i = 0; i < seed % 3; ++i) reports.push_back(random.report());
    const std::string stream = stream_of<ReportWriter>(reports);
    INFO("seed " << seed);
    const std::vector<Report> back = reports_in(stream);
    REQUIRE(back == reports);
    REQUIRE(stream_of<ReportWriter>(back) == stream);
  }
}

TEST_CASE("a stream of pages is what it is documented to be") {
  std::ostringstream out;
  PageWriter writer(out);
  DocumentInfo info;
  info.name = "r.pdf";
  info.kind = SourceKind::pdf;
  info.page_count = 2;
  info.outline = {{.level = 1, .title = "A. 部", .page = 2}};
  writer.begin_document(info);
  Page page;
  page.number = 1;
  page.width = 595.32F;
  page.height = 842;
  page.fonts = {{.name = "SimSun", .weight = TypeWeight::bold, .italic = false}};
  page.words = {{.text = "产出",
                 .box = {72, 100.5F, 93.02F, 111},
                 .baseline = 109.1F,
                 .font_size = 10.5F,
                 .font = 0,
                 .space_before = false},
                {.text = "\"2\"",
                 .box = {95, 100.5F, 99, 111},
                 .baseline = 109.1F,
                 .font_size = 10.5F,
                 .font = 0,
                 .space_before = true}};
  page.rules = {{.box = {72, 90, 500, 90.48F}}};
  writer.page(std::move(page));
  writer.diagnostic({.severity = Severity::warning,
                     .code = "c",
                     .message = "m",
                     .place = {.page = 1, .line = 0, .box = {}},
                     .byte = 0});
  writer.end_document();
  writer.failure({.name = "s.pdf", .code = ErrorCode::encrypted, .message = "locked", .place = {}, .byte = -1});
  CHECK(out.str() ==
        "{\"format\":\"outturn-pages\",\"major\":2,\"minor\":0}\n"
        "{\"record\":\"document\",\"name\":\"r.pdf\",\"kind\":\"pdf\",\"page_count\":2,"
        "\"outline\":[{\"level\":1,\"title\":\"A. 部\",\"page\":2}]}\n"
        "{\"record\":\"page\",\"number\":1,\"width\":595.32,\"height\":842,\"fonts\":[{\"name\":\"SimSun\",\"bold\":"
        "true}],"
        "\"words\":[[\"产出\",72,100.5,93.02,111,109.1,10.5],[\"\\\"2\\\"\",95,100.5,99,111,109.1,10.5,0,1]],"
        "\"rules\":[[72,90,500,90.48]]}\n"
        "{\"record\":\"diagnostic\",\"severity\":\"warning\",\"code\":\"c\",\"message\":\"m\",\"page\":1,\"byte\":0}\n"
        "{\"record\":\"end\"}\n"
        "{\"record\":\"failure\",\"name\":\"s.pdf\",\"code\":\"encrypted\",\"message\":\"locked\"}\n");
}

TEST_CASE("a failure in the middle of a document ends it, and the next one goes on") {
  std::ostringstream out;
  PageWriter writer(out);
  const Failure failure{.name = "a.pdf",
                        .code = ErrorCode::limit_exceeded,
                        .message = "too long",
                        .place = {.page = 3, .line = 0, .box = {}},
                        .byte = 17};
  writer.begin_document({});
  writer.page({});
  writer.failure(failure);
  writer.begin_document({});
  writer.end_document();
  Recorder recorder;
  std::vector<Failure> failures;
  std::istringstream in(out.str());
  read_pages(in, "test", recorder, [&](const Failure& found) { failures.push_back(found); });
  CHECK(recorder.events == std::vector<Event>{Began{}, Page{}, Began{}, Ended{}});
  REQUIRE(failures.size() == 1);
  CHECK(failures[0].name == failure.name);
  CHECK(failures[0].code == failure.code);
  CHECK(failures[0].message == failure.message);
  CHECK(failures[0].place == failure.place);
  CHECK(failures[0].byte == failure.byte);
}

TEST_CASE("failures pass through the streams of rows and reports") {
  const Failure failure{.name = "b", .code = ErrorCode::damaged, .message = "m", .place = {}, .byte = -1};
  std::ostringstream rows;
  RowWriter(rows).failure(failure);
  std::ostringstream reports;
  ReportWriter(reports).failure(failure);
  int seen = 0;
  const auto count = [&](const Failure& found) { seen += found.code == ErrorCode::damaged ? 1 : 0; };
  std::istringstream in(rows.str());
  read_rows(
      in, "test", [](RawReport&&) { FAIL("a report"); }, count);
  std::istringstream in_reports(reports.str());
  read_reports(
      in_reports, "test", [](Report&&) { FAIL("a report"); }, count);
  CHECK(seen == 2);
}

TEST_CASE("streams that are joined read as one") {
  test::RandomModel random(7);
  const std::vector<RawReport> first = {random.raw_report()};
  const std::vector<RawReport> second = {random.raw_report(), random.raw_report()};
  const std::vector<RawReport> both = {first[0], second[0], second[1]};
  CHECK(rows_in(stream_of<RowWriter>(first) + stream_of<RowWriter>(second)) == both);
}

TEST_CASE("strings that are no UTF-8 leave as replacement characters") {
  DocumentInfo info;
  info.name = "caf\xE9.txt";
  std::ostringstream out;
  PageWriter writer(out);
  writer.begin_document(info);
  writer.end_document();
  CHECK(std::get<Began>(events_in(out.str()).at(0)).info.name == "caf\uFFFD.txt");
}

TEST_CASE("a stream that cannot be written is an error") {
  std::ostringstream out;
  PageWriter writer(out);
  out.setstate(std::ios::badbit);
  CHECK_THROWS_AS(writer.begin_document({}), Error);
}
