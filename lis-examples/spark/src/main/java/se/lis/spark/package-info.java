/** Assesses the registers of many organisations on many machines, with Apache Spark. */
@NullMarked
package se.lis.spark;

import org.jspecify.annotations.NullMarked;
