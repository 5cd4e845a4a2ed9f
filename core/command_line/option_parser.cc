#include "core/command_line/option_parser.h"

#include <boost/program_options.hpp>
#include <cmath>
#include <iostream>

#include "core/error.h"

namespace outturn {
namespace {

namespace po = boost::program_options;

constexpr const char* kWords = "words";
constexpr int kStyle = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;

std::string long_name(const std::string& name) {
  return name.substr(0, name.find(','));
}

}  // namespace

struct OptionParser::State {
  po::options_description known;
  po::positional_options_description positional;
};

OptionParser::OptionParser() : state_(std::make_unique<State>()) {}
OptionParser::~OptionParser() = default;

void OptionParser::flag(const char* name, bool& value) {
  state_->known.add_options()(name, po::bool_switch(&value));
}

void OptionParser::option(const char* name, std::string& value) {
  state_->known.add_options()(name, po::value(&value));
}

void OptionParser::option(const char* name, std::vector<std::string>& values) {
  state_->known.add_options()(name, po::value(&values));
}

void OptionParser::option(const char* name, int& value) {
  state_->known.add_options()(name, po::value(&value));
}

void OptionParser::option(const char* name, std::int64_t& value) {
  state_->known.add_options()(name, po::value(&value));
}

void OptionParser::option(const char* name, double& value) {
  const auto check = [name = long_name(name)](double given) {
    if (!std::isfinite(given)) throw Error(ErrorCode::usage, "", "--" + name + " must be a finite number");
  };
  state_->known.add_options()(name, po::value(&value)->notifier(check));
}

void OptionParser::words(std::vector<std::string>& values) {
  option(kWords, values);
  state_->positional.add(kWords, -1);
}

void OptionParser::filter(CommandLine& line) {
  flag("help,h", line.help);
  flag("version,V", line.version);
  option("output,o", line.output);
  words(line.inputs);
}

void OptionParser::parse(const std::vector<std::string>& arguments) {
  try {
    po::variables_map values;
    po::command_line_parser parser(arguments);
    po::store(parser.options(state_->known).positional(state_->positional).style(kStyle).run(), values);
    po::notify(values);
  } catch (const po::error& error) {
    throw Error(ErrorCode::usage, "", error.what());
  }
}

bool OptionParser::parse_or_help(const std::vector<std::string>& arguments, std::string_view help) {
  bool asked = false;
  flag("help,h", asked);
  parse(arguments);
  if (asked) std::cout << help;
  return !asked;
}

}  // namespace outturn
