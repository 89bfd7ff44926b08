package se.lis.report.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Draws a chart that Word itself can edit, with its counts in words for those who don't see it. */
final class DocxChart {

    private static final int WIDTH_IN_MM = 158;
    private static final int HEIGHT_IN_MM = 62;
    private static final byte[] FIRST = {0x3f, 0x7e, (byte) 0xa3};
    private static final byte[] SECOND = {(byte) 0xb0, 0x34, 0x34};

    private DocxChart() {}

    /** Draws a chart into a paragraph; the moment is that of the assessment, since the workbook within would note the present. */
    static void into(XWPFParagraph paragraph, Chart counts, Instant made) {
        XWPFRun run = paragraph.createRun();
        try {
            XWPFChart chart =
                    paragraph.getDocument().createChart(run, millimetres(WIDTH_IN_MM), millimetres(HEIGHT_IN_MM));
            draw(chart, counts);
            XSSFWorkbook workbook = chart.getWorkbook();
            var properties = workbook.getProperties().getCoreProperties();
            properties.setCreated(Optional.of(Date.from(made)));
            properties.setModified(Optional.of(Date.from(made)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("the chart can't be made", impossible);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("the chart can't be made", impossible);
        }
        var described = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        described.setName(counts.id());
        described.setDescr(counts.spoken());
    }

    private static int millimetres(int length) {
        return length * Units.EMU_PER_CENTIMETER / 10;
    }

    private static void draw(XWPFChart chart, Chart counts) {
        XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setMinimum(0);
        up.setMajorUnit(step(counts));
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, up);
        bars.setBarDirection(BarDirection.COL);
        bars.setGapWidth(60);
        int rows = counts.points().size();
        XDDFDataSource<String> labels = XDDFDataSourcesFactory.fromArray(
                counts.points().stream().map(Chart.Point::label).toArray(String[]::new), range("A", rows), 0);
        series(chart, bars, labels, counts.first(), counts.points(), Chart.Point::first, 1, FIRST);
        series(chart, bars, labels, counts.second(), counts.points(), Chart.Point::height, 2, SECOND);
        chart.plot(bars);
        chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        chart.setAutoTitleDeleted(true);
    }

    /** Returns a step of whole numbers that gives at most eight lines. */
    private static double step(Chart counts) {
        int most = counts.points().stream()
                .mapToInt(point -> Math.max(point.first(), point.height()))
                .max()
                .orElse(0);
        return Math.max(1, (most + 7) / 8);
    }

    private static void series(
            XWPFChart chart,
            XDDFBarChartData bars,
            XDDFDataSource<String> labels,
            String name,
            List<Chart.Point> points,
            ToIntFunction<Chart.Point> count,
            int column,
            byte[] colour) {
        XDDFNumericalDataSource<Integer> counts = XDDFDataSourcesFactory.fromArray(
                points.stream().map(count::applyAsInt).toArray(Integer[]::new),
                range(column == 1 ? "B" : "C", points.size()),
                column);
        XDDFChartData.Series series = bars.addSeries(labels, counts);
        series.setTitle(name, chart.setSheetTitle(name, column));
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
    }

    private static String range(String column, int rows) {
        return "Sheet1!$" + column + "$2:$" + column + "$" + (rows + 1);
    }
}
