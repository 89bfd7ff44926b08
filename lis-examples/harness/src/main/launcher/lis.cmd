@echo off
rem Starts lis, wherever it was unpacked to; see the file lis beside this one.
setlocal
set "LIS_HOME=%~dp0.."
set "LIS_JAVA=java"
if defined JAVA_HOME set "LIS_JAVA=%JAVA_HOME%\bin\java.exe"
set "LIS_ARCHIVE="
if not defined LOCALAPPDATA goto run
if not exist "%LOCALAPPDATA%\lis" mkdir "%LOCALAPPDATA%\lis" 2>nul
if not exist "%LOCALAPPDATA%\lis" goto run
rem Java 19 and later make the archive anew when it fits no more; Java 17 and 18 start without one.
"%LIS_JAVA%" -XX:+AutoCreateSharedArchive -version >nul 2>nul
if errorlevel 1 goto run
set LIS_ARCHIVE=-Xlog:disable -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\lis\lis.jsa"
:run
chcp 65001 >nul 2>nul
"%LIS_JAVA%" %LIS_ARCHIVE% -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %LIS_JAVA_OPTS% -cp "%LIS_HOME%\lib\*" se.lis.harness.Lis %*
exit /b %ERRORLEVEL%
