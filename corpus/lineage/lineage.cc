#include "corpus/lineage/lineage.h"

#include <fcntl.h>
#include <rapidjson/document.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <utility>

#include "core/error.h"
#include "core/version.h"
#include "corpus/system/descriptor.h"
#include "corpus/system/secret_hash.h"
#include "export/schema/data_package.h"

namespace outturn::corpus {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kFlush = std::size_t{1} << 16U;  // bytes of an event that are kept before they are written
constexpr std::string_view kSpec = "https://openlineage.io/spec/";
constexpr std::string_view kNamespaceOfFiles = "file";

// Names and versions of the facets' schemas.
constexpr std::string_view kEngine = "facets/1-1-0/ProcessingEngineRunFacet";
constexpr std::string_view kFailure = "facets/1-0-0/ErrorMessageRunFacet";
constexpr std::string_view kJobType = "facets/2-0-4/JobTypeJobFacet";
constexpr std::string_view kVersion = "facets/1-0-0/DatasetVersionDatasetFacet";
constexpr std::string_view kFields = "facets/1-0-0/SchemaDatasetFacet";
constexpr std::string_view kStatistics = "1-0-1/OutputStatisticsOutputDatasetFacet";

std::string producer() {
  return "urn:outturn:" + std::string(version());
}

std::string absolute_name(const fs::path& path) {
  const std::string text = fs::absolute(path).lexically_normal().string();
  return text.size() > 1 && text.ends_with('/') ? text.substr(0, text.size() - 1) : text;
}

std::string utc_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
  const auto seconds = static_cast<std::time_t>(milliseconds / 1000);
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  char text[32];
  std::string time(text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts));
  const std::string rest = std::to_string(1000 + milliseconds % 1000);
  return time + "." + rest.substr(1) + "Z";
}

// RFC 9562, version 4: 122 random bits.
std::string random_uuid() {
  std::string hex = random_hex(16);
  constexpr std::string_view kVariant = "89ab";
  hex[12] = '4';
  hex[16] = kVariant[static_cast<std::size_t>(hex[16]) % kVariant.size()];
  for (const std::size_t at : {20U, 16U, 12U, 8U}) hex.insert(at, "-");
  return hex;
}

void begin_facet(JsonWriter& json, std::string_view name, std::string_view schema) {
  const std::string_view definition = schema.substr(schema.rfind('/') + 1);
  json.key(name);
  json.begin_object();
  json.key("_producer");
  json.string(producer());
  json.key("_schemaURL");
  json.string(std::string(kSpec) + std::string(schema) + ".json#/$defs/" + std::string(definition));
}

void member(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  json.string(text);
}

void begin_dataset(JsonWriter& json, const fs::path& path, std::string_view hash) {
  json.begin_object();
  member(json, "namespace", kNamespaceOfFiles);
  member(json, "name", absolute_name(path));
  json.key("facets");
  json.begin_object();
  begin_facet(json, "version", kVersion);
  member(json, "datasetVersion", hash);
  json.end_object();
}

std::string_view text_of(const rapidjson::Value& object, const char* name) {
  const rapidjson::Value& value = object[name];
  return {value.GetString(), value.GetStringLength()};
}

}  // namespace

// An event on its way to the end of the file, which is held from others meanwhile.
class Lineage::Line {
 public:
  explicit Line(const std::string& file)
      : name_(file), file_(::open(file.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0666)), json_(bytes_) {
    if (!file_.valid()) fail();
    while (::flock(file_.get(), LOCK_EX) != 0) {
      if (errno != EINTR) fail();
    }
    // A run that was killed in the middle of its line has not ended it.
    char last = '\n';
    const off_t size = ::lseek(file_.get(), 0, SEEK_END);
    if (size > 0 && ::pread(file_.get(), &last, 1, size - 1) == 1 && last != '\n') bytes_.append('\n');
    json_.begin_record();
  }

  JsonWriter& json() { return json_; }

  void flush_some() {
    if (bytes_.size() >= kFlush) flush();
  }
  void end() {
    json_.end_record();
    flush();
  }

 private:
  void flush() {
    for (std::string_view left = bytes_.view(); !left.empty();) {
      const ssize_t written = ::write(file_.get(), left.data(), left.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail();
      left.remove_prefix(static_cast<std::size_t>(written));
    }
    bytes_.clear();
  }
  [[noreturn]] void fail() const { throw Error(ErrorCode::cannot_write, name_, std::strerror(errno)); }

  std::string name_;
  Descriptor file_;
  ByteBuffer bytes_;
  JsonWriter json_;
};

Lineage::Lineage(std::string file, const fs::path& output, std::string program)
    : file_(std::move(file)),
      job_("run " + absolute_name(output)),
      namespace_("outturn"),
      program_(std::move(program)),
      run_(random_uuid()) {
  const char* const named = std::getenv("OPENLINEAGE_NAMESPACE");  // NOLINT(concurrency-mt-unsafe): nobody sets it
  if (named != nullptr && *named != '\0') namespace_ = named;
}

void Lineage::begin(Line& line, std::string_view type, std::string_view failure) {
  JsonWriter& json = line.json();
  member(json, "eventTime", utc_now());
  member(json, "producer", producer());
  member(json, "schemaURL", std::string(kSpec) + "2-0-2/OpenLineage.json#/$defs/RunEvent");
  member(json, "eventType", type);
  json.key("run");
  json.begin_object();
  member(json, "runId", run_);
  json.key("facets");
  json.begin_object();
  begin_facet(json, "processing_engine", kEngine);
  member(json, "name", "outturn");
  member(json, "version", program_);
  json.end_object();
  if (!failure.empty()) {
    begin_facet(json, "errorMessage", kFailure);
    member(json, "message", failure);
    member(json, "programmingLanguage", "C++");
    json.end_object();
  }
  json.end_object();
  json.end_object();
  json.key("job");
  json.begin_object();
  member(json, "namespace", namespace_);
  member(json, "name", job_);
  json.key("facets");
  json.begin_object();
  begin_facet(json, "jobType", kJobType);
  member(json, "processingType", "BATCH");
  member(json, "integration", "OUTTURN");
  member(json, "jobType", "COMMAND");
  json.end_object();
  json.end_object();
  json.end_object();
}

void Lineage::start() {
  Line line(file_);
  begin(line, "START");
  line.end();
}

void Lineage::fail(std::string_view message) {
  Line line(file_);
  begin(line, "FAIL", message);
  line.end();
}

void Lineage::abort() {
  Line line(file_);
  begin(line, "ABORT");
  line.end();
}

void Lineage::complete(Store& store, const OutputFolder& folder) {
  Line line(file_);
  begin(line, "COMPLETE");
  inputs(line, store);
  outputs(line, folder);
  line.end();
}

void Lineage::inputs(Line& line, Store& store) {
  JsonWriter& json = line.json();
  json.key("inputs");
  json.begin_array();
  store.each_outcome(Store::Order::path, [&](const Document& document, const Outcome& outcome) {
    if (outcome.failed) return;
    begin_dataset(json, document.path, "sha256:" + document.id);
    json.end_object();
    json.end_object();
    line.flush_some();
  });
  json.end_array();
}

void Lineage::outputs(Line& line, const OutputFolder& folder) {
  const fs::path file = folder.root() / exporting::kDataPackageFile;
  std::ifstream in(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  rapidjson::Document package;
  package.Parse(text.data(), text.size());
  if (package.HasParseError()) throw Error(ErrorCode::internal, file.string(), "is not as the run has written it");
  JsonWriter& json = line.json();
  json.key("outputs");
  json.begin_array();
  for (const rapidjson::Value& resource : package["resources"].GetArray()) {
    begin_dataset(json, folder.root() / text_of(resource, "path"), text_of(resource, "hash"));
    begin_facet(json, "schema", kFields);
    json.key("fields");
    json.begin_array();
    for (const rapidjson::Value& field : resource["schema"]["fields"].GetArray()) {
      json.begin_object();
      for (const char* const name : {"name", "type", "description"}) member(json, name, text_of(field, name));
      json.end_object();
    }
    json.end_array();
    json.end_object();
    json.end_object();
    json.key("outputFacets");
    json.begin_object();
    begin_facet(json, "outputStatistics", kStatistics);
    json.key("rowCount");
    json.integer(resource["rows"].GetInt64());
    json.key("size");
    json.integer(resource["bytes"].GetInt64());
    json.end_object();
    json.end_object();
    json.end_object();
  }
  json.end_array();
}

}  // namespace outturn::corpus
