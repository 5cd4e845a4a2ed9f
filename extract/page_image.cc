#include "extract/page_image.h"

#include <PDFDoc.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "core/error.h"
#include "extract/input_file.h"
#include "extract/pdf/poppler_document.h"
#include "extract/pdf/poppler_messages.h"

namespace outturn::extract {
namespace {

constexpr double kPointsPerInch = 72;

std::string png_of(SplashBitmap& bitmap, double dpi) {
  char* bytes = nullptr;
  std::size_t size = 0;
  std::FILE* const file = open_memstream(&bytes, &size);
  if (file == nullptr) return {};
  const SplashError error = bitmap.writeImgFile(splashFormatPng, file, dpi, dpi);
  std::fclose(file);
  const std::unique_ptr<char, decltype(&std::free)> owned(bytes, &std::free);
  return error == 0 ? std::string(bytes, size) : std::string();
}

}  // namespace

std::string render_page(const std::filesystem::path& path, const std::string& name, int number, int rotation,
                        double dpi, const Options& options) {
  const std::string bytes = read_input_file(path, name, options.max_file_bytes);
  const PopplerMessages messages;
  const PopplerDocument document(bytes, name, options.password);
  PDFDoc& pdf = document.handle();
  if (number < 1 || number > pdf.getNumPages()) {
    throw Error(ErrorCode::usage, name, "there is no page " + std::to_string(number));
  }
  const double longest = std::max(pdf.getPageCropWidth(number), pdf.getPageCropHeight(number));
  dpi = std::min(dpi, kMostPixels * kPointsPerInch / std::max(longest, 1.0));
  SplashColor paper{0xFF, 0xFF, 0xFF};
  SplashOutputDev painter(splashModeRGB8, 4, false, paper);
  painter.startDoc(&pdf);
  const int turned = (rotation - pdf.getPageRotate(number) + 360) % 360;
  pdf.displayPage(&painter, number, dpi, dpi, turned, false, true, false);
  std::string png = png_of(*painter.getBitmap(), dpi);
  if (png.empty()) throw Error(ErrorCode::internal, name, "page " + std::to_string(number) + " cannot be painted");
  return png;
}

}  // namespace outturn::extract
