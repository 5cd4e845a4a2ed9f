-- Views over the tables of outturn. Run it when these are there:  psql -f load/views.postgresql.sql DATABASE
-- An output may have several results, and a result is what has a status.

-- Results and outputs of each section by what became of them.
create or replace view outturn.outputs_by_status as
select document_symbol, language, period_start, period_end, section_code, section_title, status,
  count(distinct regexp_replace(result_key, '/[^/]*$', '')) as outputs, count(*) as results
from outturn.results
group by document_symbol, language, period_start, period_end, section_code, section_title, status;

-- How much of what was planned was done, by the year in which the reporting period ends. `mean_ratio` is of the results
-- that have figures on both sides; `share_done` of all whose status is known.
create or replace view outturn.achievement_by_year as
select cast(extract(year from period_end) as integer) as year, language, count(*) as results, count(achievement_ratio) as results_with_ratio,
  avg(achievement_ratio) as mean_ratio,
  sum(case when status in ('met', 'exceeded', 'delivered') then 1.0 else 0.0 end)
    / nullif(sum(case when status = 'unknown' then 0 else 1 end), 0) as share_done
from outturn.results
group by cast(extract(year from period_end) as integer), language;

-- Whether more or less than planned is explained: by what the explanation says.
create or replace view outturn.explanations as
select document_symbol, language, section_code, section_title, status, variance_direction, count(*) as results,
  count(variance_text) as explained, count(*) - count(variance_text) as not_explained
from outturn.results
group by document_symbol, language, section_code, section_title, status, variance_direction;

-- Contradictions to look into: a row for each code in `checks`.
create or replace view outturn.contradictions as
select found.code as contradiction, result_key, document_symbol, language, section_code, office_code, accomplishment_number,
  output_number, result_number, planned_text, completed_text, remark, variance_text, page_first, page_last
from outturn.results cross join lateral unnest(checks) as found(code);

-- Language versions of one report that differ in a figure or in what became of an output.
create or replace view outturn.language_versions_that_differ as
select a.document_symbol, a.section_code, a.office_code, a.accomplishment_number, a.output_number, a.result_number,
  a.language as language, b.language as other_language, a.planned_value as planned_value,
  b.planned_value as other_planned_value, a.completed_text as completed_text, b.completed_text as other_completed_text,
  a.status as status, b.status as other_status, a.result_key as result_key, b.result_key as other_result_key
from outturn.results a join outturn.results b
  on a.document_symbol = b.document_symbol and a.language < b.language
  and a.section_code is not distinct from b.section_code and a.office_code is not distinct from b.office_code
  and a.accomplishment_number is not distinct from b.accomplishment_number
  and a.output_number = b.output_number and a.result_number = b.result_number
where a.planned_value is distinct from b.planned_value or a.completed_value is distinct from b.completed_value
  or a.status <> b.status;
