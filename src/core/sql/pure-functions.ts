/**
 * Built-in functions that only compute: a read that calls nothing else cannot change the database. Left out on purpose:
 * nextval, setval, set_config, setseed, random, locks, large objects and everything that we do not know.
 */
export const pureFunctions: ReadonlySet<string> = new Set(
  // Aggregates and window functions.
  (
    'any_value array_agg avg bit_and bit_or bit_xor bool_and bool_or corr count covar_pop covar_samp cume_dist ' +
    'dense_rank every first_value json_agg json_agg_strict json_arrayagg json_object_agg json_objectagg jsonb_agg ' +
    'jsonb_agg_strict jsonb_object_agg lag last_value lead max min mode nth_value ntile percent_rank ' +
    'percentile_cont percentile_disc range_agg range_intersect_agg rank regr_avgx regr_avgy regr_count ' +
    'regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy row_number stddev stddev_pop stddev_samp ' +
    'string_agg sum var_pop var_samp variance grouping ' +
    // Conditional expressions and type names that take a length.
    'coalesce nullif greatest least num_nulls num_nonnulls numeric decimal dec varchar char character bpchar bit ' +
    'varbit varying time timestamp timestamptz timetz interval float int2 int4 int8 float4 float8 text date bool ' +
    'precision row array cast treat collation ' +
    // Numbers.
    'abs acos acosd asin asind atan atan2 atan2d atand cbrt ceil ceiling cos cosd cosh cot degrees div exp ' +
    'factorial floor gamma gcd lcm lgamma ln log log10 mod pi pow power radians round scale min_scale trim_scale ' +
    'sign sin sind sinh sqrt tan tand tanh trunc width_bucket ' +
    // Text.
    'ascii bit_length bit_count btrim casefold char_length character_length chr concat concat_ws convert ' +
    'convert_from convert_to crc32 decode encode format initcap left length like_escape lower lpad ltrim md5 ' +
    'normalize octet_length overlay parse_ident position quote_ident quote_literal quote_nullable regexp_count ' +
    'regexp_instr regexp_like regexp_match regexp_matches regexp_replace regexp_split_to_array ' +
    'regexp_split_to_table regexp_substr repeat replace reverse right rpad rtrim sha224 sha256 sha384 sha512 ' +
    'split_part starts_with string_to_array string_to_table strpos substr substring to_bin to_hex to_oct ' +
    'translate trim unistr upper get_bit get_byte set_bit set_byte ' +
    // Dates and times.
    'age clock_timestamp date_add date_bin date_part date_subtract date_trunc extract isfinite justify_days ' +
    'justify_hours justify_interval make_date make_interval make_time make_timestamp make_timestamptz now ' +
    'statement_timestamp timeofday timezone to_char to_date to_number to_timestamp transaction_timestamp overlaps ' +
    'current_time current_timestamp localtime localtimestamp ' +
    // Arrays, ranges, sets.
    'array_append array_cat array_dims array_fill array_length array_lower array_ndims array_position ' +
    'array_positions array_prepend array_remove array_replace array_reverse array_sort array_to_string ' +
    'array_upper cardinality generate_series generate_subscripts trim_array unnest daterange int4range int8range ' +
    'numrange tsrange tstzrange isempty lower_inc lower_inf upper_inc upper_inf range_merge multirange ' +
    // JSON and XML.
    'array_to_json row_to_json to_json to_jsonb json_array json_array_elements json_array_elements_text ' +
    'json_array_length json_build_array json_build_object json_each json_each_text json_exists json_extract_path ' +
    'json_extract_path_text json_object json_object_keys json_populate_record json_populate_recordset json_query ' +
    'json_scalar json_serialize json_strip_nulls json_table json_to_record json_to_recordset json_typeof ' +
    'json_value jsonb_array_elements jsonb_array_elements_text jsonb_array_length jsonb_build_array ' +
    'jsonb_build_object jsonb_each jsonb_each_text jsonb_extract_path jsonb_extract_path_text jsonb_insert ' +
    'jsonb_object jsonb_object_keys jsonb_path_exists jsonb_path_match jsonb_path_query jsonb_path_query_array ' +
    'jsonb_path_query_first jsonb_populate_record jsonb_populate_recordset jsonb_pretty jsonb_set jsonb_set_lax ' +
    'jsonb_strip_nulls jsonb_to_record jsonb_to_recordset jsonb_typeof ' +
    // Text search.
    'phraseto_tsquery plainto_tsquery setweight strip to_tsquery to_tsvector ts_debug ts_headline ts_lexize ts_rank ' +
    'ts_rank_cd tsvector_to_array websearch_to_tsquery numnode querytree ' +
    // What the server says of itself.
    'col_description current_database current_schema current_schemas current_setting format_type ' +
    'has_column_privilege has_schema_privilege has_table_privilege obj_description pg_backend_pid ' +
    'pg_column_compression pg_column_size pg_database_size pg_get_constraintdef pg_get_expr pg_get_functiondef ' +
    'pg_get_indexdef pg_get_keywords pg_get_triggerdef pg_get_viewdef pg_indexes_size pg_is_in_recovery ' +
    'pg_relation_size pg_size_bytes pg_size_pretty pg_table_is_visible pg_table_size pg_total_relation_size ' +
    'pg_typeof to_regclass to_regtype to_regproc version'
  ).split(' '),
)
