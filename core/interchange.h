// The stages' streams: newline-delimited JSON, versioned. One record a line, UTF-8, keys in a fixed order,
// numbers independent of locale. The first record names format and version; a reader refuses another format
// or major version and ignores keys that it does not know (a newer minor version).
//
//   outturn-pages    extract → normalize     document, page…, diagnostic…, end    (per document)
//   outturn-rows     normalize → align       document, abbreviation…, table…, row…, end
//   outturn-report   align → export          document, …, table, (output | indicator | figures)…, end
//
// A stream may hold several documents, one after the other; readers hold one at a time (one page at a time
// for outturn-pages). A document that failed is in the stream as a `failure` record with its error code, so
// that the stages behind pass it on and the last one shows it in its exit code.
#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <memory>
#include <ostream>
#include <string>

#include "core/error.h"
#include "core/pages.h"
#include "core/report.h"
#include "core/rows.h"

namespace outturn::interchange {

inline constexpr int kMajorVersion = 2;
inline constexpr int kMinorVersion = 0;

// A document that was lost upstream.
struct Failure {
  std::string name;  // the input as the user named it
  ErrorCode code = ErrorCode::internal;
  std::string message;
  Place place;
  std::int64_t byte = -1;
};

// Writes pages to `out` as they come. The stream's first record is written by the constructor.
// Throws Error(cannot_write) when `out` fails.
class PageWriter final : public PageSink {
 public:
  explicit PageWriter(std::ostream& out);
  ~PageWriter() override;
  void begin_document(const DocumentInfo& info) override;
  void page(Page&& page) override;
  void diagnostic(Diagnostic&& diagnostic) override;
  void end_document() override;
  void failure(const Failure& failure);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

class RowWriter {
 public:
  explicit RowWriter(std::ostream& out);
  RowWriter(const RowWriter&) = delete;
  RowWriter& operator=(const RowWriter&) = delete;
  ~RowWriter();
  void report(const RawReport& report);
  void failure(const Failure& failure);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

class ReportWriter {
 public:
  explicit ReportWriter(std::ostream& out);
  ReportWriter(const ReportWriter&) = delete;
  ReportWriter& operator=(const ReportWriter&) = delete;
  ~ReportWriter();
  void report(const Report& report);
  void failure(const Failure& failure);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The readers call back for each document (or page) and return at the stream's end. `name` is the stream's
// name for errors. They throw Error(bad_interchange) with the line number where a record cannot be read, and
// where the stream ends inside a document (cut pipe).
void read_pages(std::istream& in, const std::string& name, PageSink& sink,
                const std::function<void(const Failure&)>& on_failure);
void read_rows(std::istream& in, const std::string& name, const std::function<void(RawReport&&)>& on_report,
               const std::function<void(const Failure&)>& on_failure);
void read_reports(std::istream& in, const std::string& name, const std::function<void(Report&&)>& on_report,
                  const std::function<void(const Failure&)>& on_failure);

}  // namespace outturn::interchange
